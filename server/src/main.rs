//! The process `atlas`: configuration, router, sessions, headers, uploads, exports, jobs, command line.

mod assets;
mod command;
mod config;
#[cfg(test)]
mod costs;
mod jobs;
mod post;
mod routes;
mod serve;
#[cfg(test)]
mod trial;
mod web;

use std::process::ExitCode;

fn main() -> ExitCode {
    command::run()
}
