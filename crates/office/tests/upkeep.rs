//! Backup, restore and check.

mod support;

use domain::access::RoleKind;
use office::upkeep;

both_engines!(a_backup_of_one_engine_is_restored_into_another, |house| async move {
    house.colleague("Admin", RoleKind::Administrator).await;
    house.person("Amina", None).await;
    let folder = tempfile::tempdir().expect("a folder");
    let files = folder.path().join("files");
    std::fs::create_dir_all(files.join("ab")).expect("made");
    std::fs::write(files.join("ab/cd"), "content").expect("written");
    let archive = folder.path().join("backup.zip");
    upkeep::backup(house.office.store(), &files, house.office.now().0, &archive).await.expect("backed up");

    let other = support::House::sqlite().await;
    let rows = upkeep::restore(&other.office, &archive).await.expect("restored");
    assert_eq!(rows, 3, "two accounts and a role");
    assert!(other.office.sign_in("amina@example.org", "une phrase assez longue", "n").await.is_ok());
    let again = upkeep::restore(&other.office, &archive).await;
    assert!(matches!(again, Err(upkeep::BackupFault::NotEmpty)), "{again:?}");
});

both_engines!(a_check_names_a_file_that_no_row_names, |house| async move {
    assert_eq!(house.office.check().await.expect("checked").findings, []);
    std::fs::create_dir_all(house.files().join("zz")).expect("made");
    std::fs::write(house.files().join("zz/stray"), "x").expect("written");
    let report = house.office.check().await.expect("checked");
    assert_eq!(report.findings.len(), 1, "{:?}", report.findings);
    assert!(report.findings[0].place.ends_with("stray"));
});
