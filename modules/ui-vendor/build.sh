#!/bin/sh
# SPDX-License-Identifier: Apache-2.0
# Packs the front-end libraries; called by Maven in this folder.
if ! command -v node >/dev/null || ! command -v npm >/dev/null; then
    echo "modules/ui-vendor needs Node 20 or later with npm, which are not on the PATH: install them from https://nodejs.org or your distribution." >&2
    exit 1
fi
exec node build.mjs
