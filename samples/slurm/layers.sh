#!/usr/bin/env bash
# A count in layers on SLURM: for every layer a job array, each task of which expands one part of it, begun when the layer before is done; then a job that adds up and prints the
# result. All of them meet in one folder, which every node must see.
#
#   BROX="dotnet /path/to/brox.dll" samples/slurm/layers.sh 100 /shared/layers "broximally-aligned(t=1)" --points 28
#
# usage: samples/slurm/layers.sh PARTS FOLDER CLASS... SCOPE        (options of sbatch in the array SBATCH_OPTIONS of the environment, split at spaces)
#
# A task that is stopped and queued again begins its part anew; what is done stays done. When a task has failed for good, the jobs after it are cancelled, and the same command goes on from
# the folder: what is in it and sound is not made again. Prints the number of the last job, whose output is FOLDER/result.json.
set -euo pipefail
parts=$1
folder=$2
shift 2
brox=${BROX:-brox}
read -ra options <<<"${SBATCH_OPTIONS:-}"

mkdir -p "$folder"
folder=$(cd "$folder" && pwd)
quoted=$(printf ' %q' "$@")
command="$brox exhaust --count$quoted --layers $(printf %q "$folder")"

# The plan, and the number of layers: one for each point.
layers=$($brox exhaust --count "$@" --layers "$folder" --processes "$parts" --plan)
after=()
for ((layer = layers; layer > 0; layer--)); do
    job=$(sbatch --parsable "${options[@]}" "${after[@]}" --requeue --kill-on-invalid-dep=yes --job-name="brox-layer-$layer" --array="0-$((parts - 1))" \
        --output="$folder/task-$layer-%a.out" --wrap="$command --part \$SLURM_ARRAY_TASK_ID/$parts --layer $layer")
    after=(--dependency="afterok:${job%%;*}")
done
job=$(sbatch --parsable "${options[@]}" "${after[@]}" --kill-on-invalid-dep=yes --job-name=brox-count --output="$folder/count.out" \
    --wrap="$command --processes $parts --resume --json >$(printf %q "$folder/result.new") && mv $(printf %q "$folder/result.new") $(printf %q "$folder/result.json")")
echo "${job%%;*}"
