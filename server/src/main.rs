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

/// A page is thousands of small strings on several threads, which the system's allocator took a quarter of the time for.
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

fn main() -> ExitCode {
    command::run()
}
