#!/bin/sh
# A host of its own for the tests, in a mount namespace: the paper's own set-up, and its sshd in the foreground.
#   host.sh WORK PORT   (WORK holds bin/ and sample/, and can be passed through by all)
set -eu
work=$1 port=$2
. "$(dirname "$0")/namespace.sh"
cp "$work"/bin/broadsheet "$work"/bin/broadsheet-intake /srv/bin/
chmod 755 /srv/bin/*
plan="--store $work/store/broadsheet.db --program /srv/bin/broadsheet --libexec /srv/libexec --etc /srv/etc --no-pam"
/srv/bin/broadsheet setup-ssh /srv/setup $plan --port "$port" --listen 127.0.0.1 --paper "Test Post"
/srv/setup/install.sh
echo 'set notice Open day at the printing works on Sunday' >> /srv/etc/config
echo 'bind x policy' >> /srv/etc/config
setpriv --reuid=paper --regid=broadsheet --clear-groups \
  env HOME=/nonexistent /srv/bin/broadsheet --store "$work/store/broadsheet.db" import --quiet "$work/sample"
# Everybody in these tests comes from one network.
setpriv --reuid=paper --regid=broadsheet --clear-groups \
  env HOME=/nonexistent /srv/bin/broadsheet --store "$work/store/broadsheet.db" moderate settings join.interval_ms 0
/srv/bin/broadsheet setup-ssh --check $plan > "$work/check" || true
id -u paper > "$work/uid"
getent group broadsheet | cut -d: -f3 > "$work/gid"
cp /srv/setup/sshd_config "$work/"
exec /usr/sbin/sshd -D -e -f /srv/etc/sshd_config 2> "$work/log"
