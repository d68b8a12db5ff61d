#!/usr/bin/env bash
# Installs the Debian packages that the tests and the documentation need, where they are missing.
set -euo pipefail

# One a line.
packages=(
    z3
    cvc5
    slurm-wlm
    python3
    coq
    make
    texlive-latex-base
    texlive-pictures
    chromium
)
missing=()
for package in "${packages[@]}"; do
    dpkg -s "$package" >/dev/null 2>&1 || missing+=("$package")
done
if ((${#missing[@]} > 0)); then
    as_root=()
    [[ $(id -u) == 0 ]] || as_root=(sudo)
    "${as_root[@]}" apt-get update
    "${as_root[@]}" apt-get install -y --no-install-recommends "${missing[@]}"
fi
