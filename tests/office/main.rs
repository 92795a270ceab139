//! Stories: people type, tap and wait; the bot answers; at the end nothing else was heard.
//!
//! The real program against the strict emulator over HTTP, on a fresh database, with a clock that is moved by hand. Each story runs on
//! SQLite and on PostgreSQL (when `ANGKHAN_TEST_POSTGRES` names a server).

mod harness;

mod access;
mod bad_input;
mod briefs;
mod desk;
mod floor;
mod groups;
mod mydata;
mod people;
mod people_hand_over;
mod people_hand_over_week;
mod people_inviting;
mod people_joining;
mod people_keeping;
mod people_own;
mod people_roster;
mod people_workbook;
mod projects;
mod projects_moments;
mod projects_reports;
mod refiling;
mod requests;
mod requests_answers;
mod requests_drafts;
mod requests_due;
mod requests_gathered;
mod requests_others;
mod talks;
mod talks_five;
mod talks_times;
mod talks_written;
mod urgent;
mod urgent_elsewhere;
mod urgent_night;
mod urgent_walk;
mod visits;
mod visits_notes;
mod visits_private;
mod week;
mod week_answers;
mod week_attendance;
mod week_chasing;
mod week_holidays;
mod week_moments;
mod week_moved;
mod week_outages;
mod week_replies;
mod week_seen;
mod week_silence;
mod week_sums;
mod week_telling;
mod week_unchanged;
mod week_year;
mod where_acting;
mod where_asking;
mod where_replies;
mod where_saying;
mod where_typed;
mod who;
