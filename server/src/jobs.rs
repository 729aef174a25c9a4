//! Work that is done again and again: letters sent, sessions swept.

use std::time::Duration;

use office::Office;
use tokio_util::sync::CancellationToken;

use crate::post::Post;

/// Runs until `stop`.
pub(crate) async fn run(office: Office, post: Option<Post>, stop: CancellationToken) {
    let mut beat = tokio::time::interval(Duration::from_secs(2));
    let mut beats: u64 = 0;
    loop {
        tokio::select! {
            () = stop.cancelled() => return,
            _ = beat.tick() => {}
        }
        if let Some(post) = &post
            && let Err(error) = post.send_due(&office).await
        {
            tracing::error!(%error, "letters could not be sent");
        }
        if beats.is_multiple_of(5)
            && let Err(error) = office.lapse_places().await
        {
            tracing::error!(%error, "unanswered places could not be taken back");
        }
        if beats.is_multiple_of(300)
            && let Err(error) = office.sweep_sessions().await
        {
            tracing::error!(%error, "sessions could not be swept");
        }
        if beats.is_multiple_of(300)
            && let Err(error) = office.sweep_unfinished().await
        {
            tracing::error!(%error, "unfinished files could not be swept");
        }
        beats += 1;
    }
}
