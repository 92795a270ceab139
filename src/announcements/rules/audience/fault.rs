//! What is wrong with the words of an audience, and where.

/// Why the words are no audience. Columns count letters from 1, over all lines.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Fault {
    /// Nothing was said: name somebody.
    Nothing,
    /// Nothing is called so: write it in another way, or look it up.
    Unknown {
        /// What was written.
        words: String,
        /// Where it begins.
        column: usize,
    },
    /// Several agencies may be meant: say which, or *all* of them.
    Several {
        /// What was written.
        words: String,
        /// Where it begins.
        column: usize,
        /// The agencies, the likeliest first.
        codes: Vec<String>,
    },
    /// There is no announcement of this number: look it up.
    NoSuchAnnouncement {
        /// The number.
        number: i64,
        /// Where what it belongs to begins.
        column: usize,
    },
    /// Those who have not acknowledged, but not what: give its number.
    WhichAnnouncement {
        /// What was written.
        words: String,
        /// Where it begins.
        column: usize,
    },
    /// A word that joins, narrows or takes away has nothing behind it: go on, or leave it out.
    Unfinished {
        /// The word.
        words: String,
        /// Where it begins.
        column: usize,
    },
    /// What was narrowed holds nobody, such as districts in local governments: *and* it if both are meant.
    Contrary {
        /// What was written.
        words: String,
        /// Where it begins.
        column: usize,
    },
    /// Delegates without their heads: an announcement goes to heads, or to heads and delegates.
    DelegatesAlone {
        /// What was written.
        words: String,
        /// Where it begins.
        column: usize,
    },
    /// Heads of some and delegates of others: it is one or the other for all, or two announcements.
    MixedWho {
        /// What was written.
        words: String,
        /// Where it begins.
        column: usize,
    },
    /// All that is picked is taken away again.
    Nobody,
}
