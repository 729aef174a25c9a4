//! Makes the folder of the site before `rust-embed` looks for it. A debug build reads the site from there at run time,
//! but only finds it when the folder existed at compile time: in a fresh clone the site is built after the server.

fn main() {
    let site = concat!(env!("CARGO_MANIFEST_DIR"), "/../target/site");
    if let Err(error) = std::fs::create_dir_all(site) {
        println!("cargo::warning={site} cannot be made, so pages will come without style: {error}");
    }
    println!("cargo::rerun-if-changed=build.rs");
}
