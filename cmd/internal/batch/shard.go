package batch

import (
	"errors"
	"fmt"
	"strconv"
	"strings"
)

// Shard is a share of the records: every Of-th, beginning with the K-th. Which
// records it has does not depend on what they hold.
type Shard struct{ K, Of int } // K from 1

func (s Shard) has(number int) bool { return s.Of <= 1 || (number-1)%s.Of == s.K-1 }

func (s Shard) String() string { return fmt.Sprintf("%d/%d", s.K, s.Of) }

// mostShards is into how many shards a source may be split.
const mostShards = 10_000

// indexed are systems that start many processes for one job and tell each its
// index, counted from first or from what another variable says, and some the
// number of them.
type indexed struct {
	index, first, count string
}

// systems are those that are known: Kubernetes Indexed Jobs, Google Cloud Run
// jobs, AWS Batch array jobs, Slurm arrays.
func systems() []indexed {
	return []indexed{
		{index: "JOB_COMPLETION_INDEX"},
		{index: "CLOUD_RUN_TASK_INDEX", count: "CLOUD_RUN_TASK_COUNT"},
		{index: "AWS_BATCH_JOB_ARRAY_INDEX", count: "AWS_BATCH_JOB_ARRAY_SIZE"},
		{index: "SLURM_ARRAY_TASK_ID", first: "SLURM_ARRAY_TASK_MIN", count: "SLURM_ARRAY_TASK_COUNT"},
	}
}

// Auto stands for what the environment says.
const Auto = "auto"

// ParseShard reads K/N. K may be "auto", and "auto" alone is both: then the
// environment says them. ok is false for what is none, and where the
// environment does not say it.
func ParseShard(words string, getenv func(string) string) (s Shard, ok bool) {
	k, n, both := strings.Cut(words, "/")
	if k == Auto {
		s = fromEnvironment(getenv)
		if !both && s.Of == 0 {
			return Shard{}, false
		}
	} else {
		s.K, _ = strconv.Atoi(k)
	}
	if both {
		s.Of, _ = strconv.Atoi(n)
	}
	return s, s.K >= 1 && s.K <= s.Of && s.Of <= mostShards
}

// fromEnvironment is what the first system says that is there; the zero Shard:
// there is none, or nobody understands it.
func fromEnvironment(getenv func(string) string) (s Shard) {
	for _, system := range systems() {
		if getenv(system.index) == "" {
			continue
		}
		index, errIndex := strconv.Atoi(getenv(system.index))
		first, count := 0, 0
		var errFirst, errCount error
		if system.first != "" {
			first, errFirst = strconv.Atoi(getenv(system.first))
		}
		if system.count != "" {
			count, errCount = strconv.Atoi(getenv(system.count))
		}
		if errors.Join(errIndex, errFirst, errCount) != nil {
			return Shard{}
		}
		return Shard{K: index - first + 1, Of: count}
	}
	return Shard{}
}
