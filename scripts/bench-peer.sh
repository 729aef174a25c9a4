#!/usr/bin/env bash
# bench-peer.sh: prepares pretalx (PyPI) with its own example event of 67 applications in target/peer, for `make bench PEER=1`:
# software of the same kind, measured in the same run. Does nothing when it is there.
set -euo pipefail
cd "$(dirname "$0")/.."
peer=$PWD/target/peer
[ ! -e "$peer/pages" ] || exit 0
mkdir -p "$peer/data"
cat >"$peer/pretalx.cfg" <<CONFIG
[filesystem]
data = $peer/data
[site]
debug = False
url = http://127.0.0.1
[database]
backend = sqlite3
name = $peer/data/db.sqlite3
CONFIG
export PRETALX_CONFIG_FILE=$peer/pretalx.cfg
[ -x "$peer/venv/bin/gunicorn" ] || { python3 -m venv "$peer/venv"; "$peer/venv/bin/pip" install -q pretalx==2025.2.2 gunicorn faker freezegun; }
pretalx() { "$peer/venv/bin/python" -m pretalx "$@"; }
pretalx migrate >/dev/null
pretalx shell --unsafe-disable-scopes >/dev/null <<'PYTHON'
from pretalx.person.models import User
User.objects.create_user(email="admin@example.org", password="un jardin sous les oliviers", name="Admin", is_administrator=True)
PYTHON
pretalx create_test_event --stage review --slug peer --seed 1 >/dev/null
pretalx rebuild >/dev/null
PEER_PAGES=$peer/pages pretalx shell --unsafe-disable-scopes <<'PYTHON'
import datetime, os
from django.test import Client
from django.conf import settings
from pretalx.event.models import Event
from pretalx.person.models import User
from pretalx.submission.models import Submission
event = Event.objects.get(slug="peer")
event.cfp.deadline = datetime.datetime.now(datetime.timezone.utc) + datetime.timedelta(days=30)
event.cfp.save()
settings.ALLOWED_HOSTS = ["*"]
client = Client()
client.force_login(User.objects.get(email="admin@example.org"))
form = client.get("/peer/submit/", follow=True).request["PATH_INFO"]
code = Submission.objects.filter(event=event).order_by("pk")[33].code
pages = {
    "public call page": "/peer/cfp",
    "application form (GET)": form,
    "one application, staff": f"/orga/event/peer/submissions/{code}/",
    "scoresheet": f"/orga/event/peer/submissions/{code}/reviews/",
    "list, 50 rows of 320": "/orga/event/peer/submissions/",
    "board of 320, staff": "/orga/event/peer/reviews/",
    "cookie": "; ".join(f"{name}={morsel.value}" for name, morsel in client.cookies.items()),
}
lines = []
for name, path in pages.items():
    if path.startswith("/"):
        answer = client.get(path, headers={"host": "127.0.0.1"})
        print(answer.status_code, path)
        if answer.status_code != 200:
            continue
    lines.append(f"{name}\t{path}")
open(os.environ["PEER_PAGES"], "w").write("\n".join(lines) + "\n")
PYTHON
