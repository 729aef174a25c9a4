//! The office: an instrument.

pub mod applications;
pub mod board;
pub mod calibration;
pub mod calls;
pub mod duplicates;
pub mod imports;
pub mod letters;
pub mod lists;
pub mod panels;
pub mod people;
pub mod projects;
pub mod proposal;
pub mod shared;
