//! The rules of announcements: to whom, by when, how often. Pure.

pub(in crate::announcements) mod audience;
mod group;
mod times;

pub(in crate::announcements) use group::group_name;
pub(in crate::announcements) use times::*;
