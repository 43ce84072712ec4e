#!/bin/sh
# Makes the bucket, and a key that opens this bucket and nothing else. Run at each start, and safe to repeat: a key that
# exists gets the secret that is set now. The image has a shell and the store's client, but no grep, sed or awk.
set -eu

client="${CLIENT:-mcli}"
export MC_CONFIG_DIR="${MC_CONFIG_DIR:-/tmp/.mc}"

"$client" alias set store "${ENDPOINT:-http://object-store:9000}" "${ROOT_USER:-eoffice-root}" "$ROOT_PASSWORD"
"$client" mb --ignore-existing store/eoffice-evidence
"$client" admin policy create store eoffice-evidence "${0%/*}/policy.json"
"$client" admin user add store eoffice "$SECRET_KEY"
"$client" admin policy attach store eoffice-evidence --user eoffice
