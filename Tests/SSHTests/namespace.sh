# For a shell in a mount namespace of its own: copies of /etc and of the places that a set-up and sshd write to, so that
# nothing on this machine changes.
mount --make-rprivate /
mount -t tmpfs -o mode=755 tmpfs /srv
cp -a /etc /srv/etc-copy
mount --bind /srv/etc-copy /etc
mount -t tmpfs -o mode=755 tmpfs /run
mount -t tmpfs -o mode=755 tmpfs /var/log
mkdir -p /run/sshd /srv/bin
