#!/usr/bin/env bash
# How the fonts in this folder were made: IBM Plex Sans and IBM Plex Sans Arabic (SIL Open Font License, OFL.txt),
# taken from npm and reduced to what the product writes. Run it again only to change that.
# Needs npm and pyftsubset (Debian: fonttools, python3-brotli). Unchanged input gives unchanged files.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund @fontsource/ibm-plex-sans@5.3.0 @fontsource/ibm-plex-sans-arabic@5.3.0
source_files=node_modules/@fontsource

# English and French, the accents names bring, quotation marks, dashes, narrow spaces, arrows, comparison signs.
latin='U+20-7E,U+A0-FF,U+131,U+152-153,U+178,U+2010-2015,U+2018-201E,U+2020-2022,U+2026,U+202F,U+2030,U+2032-2033,U+2039-203A,U+20AC,U+2116,U+2122,U+2190-2193,U+2212,U+2248,U+2260,U+2264-2265'
# Names of central Europe, Turkey, West Africa: fetched only by pages that hold one.
latin_extended='U+100-130,U+132-151,U+154-177,U+179-17F,U+18F,U+192,U+1A0-1A1,U+1AF-1B0,U+1CD-1DC,U+218-21B,U+237,U+259,U+1E80-1E85,U+1EA0-1EF9'
# Arabic, with the letters of Persian, Urdu and Maghrebi names, both sets of digits.
arabic='U+60C,U+61B,U+61F,U+620-655,U+660-66D,U+670-671,U+679,U+67E,U+686,U+688,U+691,U+698,U+6A4,U+6A9,U+6AD,U+6AF,U+6BA,U+6BE,U+6C0-6C3,U+6CC,U+6D2-6D4,U+6F0-6F9,U+200C-200F,U+2066-2069'

subset() { # source, characters, features, target
    pyftsubset "$source_files/$1" --unicodes="$2" --layout-features="$3" --flavor=woff2 --no-hinting --output-file="$here/$4"
}
latin_features='kern,liga,mark,mkmk,ccmp,locl'
for weight in 400 600; do
    subset "ibm-plex-sans/files/ibm-plex-sans-latin-$weight-normal.woff2" "$latin" "$latin_features" "plex-latin-$weight.woff2"
    subset "ibm-plex-sans/files/ibm-plex-sans-latin-ext-$weight-normal.woff2" "$latin_extended" "$latin_features" "plex-latin-ext-$weight.woff2"
    subset "ibm-plex-sans-arabic/files/ibm-plex-sans-arabic-arabic-$weight-normal.woff2" "$arabic" '*' "plex-arabic-$weight.woff2"
done
subset "ibm-plex-sans/files/ibm-plex-sans-latin-400-italic.woff2" "$latin" "$latin_features" plex-latin-400-italic.woff2
ls -l "$here"/*.woff2
