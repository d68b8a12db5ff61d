#!/usr/bin/env bash
# The recipes of exhaust.sbatch and layers.sh on a SLURM of one machine, started for this run alone in a temporary directory: submits the shards as a job array, waits, merges, compares with the
# undivided run, and takes everything down again. Needs root (slurmd changes users) and Debian's slurm-wlm.
#
# usage: samples/slurm/one-box.sh [SHARDS] ["COMMAND OF BROX"] [CASE...]     (cases: count, refuted, holds, layers; all by default)
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
shards=${1:-4}
brox=${2:-dotnet $here/../../src/Brox.Cli/bin/Release/net10.0/brox.dll}

for program in munged mungekey slurmctld slurmd sbatch squeue scontrol; do
    PATH=$PATH:/usr/sbin command -v "$program" >/dev/null || { echo "one-box: $program is missing; install slurm-wlm"; exit 2; }
done
[[ $(id -u) == 0 ]] || exec sudo -n -E "$0" "$@"
export PATH=$PATH:/usr/sbin

box=$(mktemp -d /tmp/one-box.XXXXXX)
chmod 755 "$box"
mkdir -p "$box/state" "$box/spool" "$box/results"
host=$(hostname -s)
base=$((20000 + RANDOM % 20000))
export SLURM_CONF=$box/slurm.conf
pids=()
cleanup() {
    for pid in "${pids[@]}"; do kill "$pid" 2>/dev/null || true; done
    for pid in "${pids[@]}"; do
        for _ in {1..50}; do kill -0 "$pid" 2>/dev/null || break; sleep 0.1; done
        kill -9 "$pid" 2>/dev/null || true
    done
    rm -rf "$box"
}
trap cleanup EXIT

cat >"$SLURM_CONF" <<CONF
ClusterName=onebox
SlurmctldHost=$host(127.0.0.1)
SlurmctldPort=$base
SlurmdPort=$((base + 1))
AuthType=auth/munge
AuthInfo=socket=$box/munge.socket
CryptoType=crypto/munge
SlurmUser=root
SlurmctldPidFile=$box/slurmctld.pid
SlurmdPidFile=$box/slurmd.pid
SlurmctldLogFile=$box/slurmctld.log
SlurmdLogFile=$box/slurmd.log
StateSaveLocation=$box/state
SlurmdSpoolDir=$box/spool
ProctrackType=proctrack/pgid
TaskPlugin=task/none
SelectType=select/cons_tres
SelectTypeParameters=CR_CPU
SchedulerType=sched/backfill
SchedulerParameters=batch_sched_delay=0,sched_interval=1
AccountingStorageType=accounting_storage/none
JobAcctGatherType=jobacct_gather/none
MpiDefault=none
ReturnToService=2
InactiveLimit=0
KillWait=5
NodeName=$host NodeAddr=127.0.0.1 CPUs=$(nproc) State=UNKNOWN
PartitionName=all Nodes=$host Default=YES MaxTime=INFINITE State=UP
CONF

mungekey --create --keyfile "$box/munge.key"
munged --foreground --force --socket "$box/munge.socket" --key-file "$box/munge.key" --pid-file "$box/munged.pid" \
    --log-file "$box/munged.log" --seed-file "$box/munge.seed" >"$box/munged.out" 2>&1 &
pids+=($!)
slurm_complaint() { tail -n 5 "$box"/*.log "$box"/*.out 2>/dev/null || true; echo "one-box: $1"; exit 1; }
for _ in {1..100}; do [[ -S $box/munge.socket ]] && break; sleep 0.1; done
[[ -S $box/munge.socket ]] || slurm_complaint "munged did not start"
slurmctld -D -c >"$box/slurmctld.out" 2>&1 &
pids+=($!)
slurmd -D -N "$host" >"$box/slurmd.out" 2>&1 &
pids+=($!)
for _ in {1..300}; do
    [[ $(sinfo -h -o %t 2>/dev/null) == idle* ]] && break
    sleep 0.1
done
[[ $(sinfo -h -o %t 2>/dev/null) == idle* ]] || slurm_complaint "the node did not come up: $(sinfo 2>&1 | tail -1)"

# await JOB: until it has left the queue; sbatch --wait looks every few seconds only.
await() {
    while [[ -n $(squeue -h -j "$1" 2>/dev/null) ]]; do sleep 0.2; done
}

# compare NAME WORDS...: the merged result of a job array equals the undivided run, but for the time.
compare() {
    local name=$1 code=0 job
    shift
    local out=$box/results/$name
    job=$(BROX=$brox OUT=$out sbatch --parsable --array="0-$((shards - 1))" --chdir="$box" --output="$box/$name-%a.out" "$here/exhaust.sbatch" "$@")
    await "$job"
    [[ $(ls "$out"/shard-*.json 2>/dev/null | wc -l) == "$shards" ]] || { cat "$box/$name"-*.out; slurm_complaint "the job array failed"; }
    $brox merge "$out"/shard-*.json --json >"$out/merged.json" || code=$?
    ((code <= 1)) || exit "$code"
    $brox exhaust "$@" --json >"$out/single.json" || ((code == $?))
    if ! diff <(grep -v '"seconds"' "$out/single.json") <(grep -v '"seconds"' "$out/merged.json"); then
        echo "one-box: $name: the merged result differs from the undivided run"
        exit 1
    fi
    echo "one-box: $name: $(ls "$out"/shard-*.json | wc -l) shards merged, equal to the undivided run"
}

# layers NAME PARTS WORDS...: a count in layers, one job array for each, equals the undivided run.
layers() {
    local name=$1 parts=$2
    shift 2
    local out=$box/results/$name
    mkdir -p "$out"
    local job
    job=$(BROX=$brox "$here/layers.sh" "$parts" "$out" "$@" | tail -1)
    await "$job"
    [[ -s $out/result.json ]] || { cat "$out"/*.out; slurm_complaint "the last job of the layers has no result"; }
    $brox exhaust --count "$@" --json >"$out/single.json"
    if ! diff <(grep -v '"seconds"' "$out/single.json") <(grep -v '"seconds"' "$out/result.json"); then
        echo "one-box: $name: the count in layers differs from the undivided run"
        exit 1
    fi
    echo "one-box: $name: $(ls "$out"/layer-*.json | wc -l) parts of layers, equal to the undivided run"
}

cases=("${@:3}")
((${#cases[@]} > 0)) || cases=(count refuted holds layers)
for name in "${cases[@]}"; do
    case $name in
        count) compare count --count "broximally-aligned(t=1)" --points 12 ;;
        refuted) compare refuted "alignment(t=2) => alignment(t=1)" --points 10 ;;
        holds) compare holds "alignment(t=1), progress(t=1) => alignment(t=2)" --points 12 ;;
        layers) layers layers 2 "broximally-aligned(t=1)" --points 5 ;;
        *) echo "one-box: there is no case $name"; exit 2 ;;
    esac
done
