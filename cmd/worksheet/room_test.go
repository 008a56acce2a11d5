package main

import (
	"strings"
	"testing"
)

// TestRoom: check --room tells the room of every question, which answers have
// none by hand, and which questions leave less than a few characters.
func TestRoom(t *testing.T) {
	status, out, err := english("check", "--room", "problem-filter-card", "--answers", "sample:slash-problem-filter-card").run(t)
	if status != done || !strings.Contains(out, "  25   33   15  because  因为\n") || !strings.Contains(out, "19 of 19 answers have room by hand") {
		t.Errorf("%d, %s%s", status, out, err)
	}
	if !strings.Contains(err, "card: there is room for 1 characters") || strings.Contains(err, "due:") {
		t.Errorf("noted: %s", err)
	}
	status, out, err = english("check", "--room", "problem-filter-card", "--hand", "12", "--answers", "sample:slash-problem-filter-card").run(t)
	if status != done || !strings.Contains(out, "4 of 19") || !strings.Contains(out, "answers.progress  自己不在场，课也能用三分钟讲明白\n") {
		t.Errorf("%d, %s%s", status, out, err)
	}
	for _, c := range []struct {
		args []string
		want string
	}{
		{[]string{"check", "--hand", "6", "a.yaml"}, "--hand needs --room"},
		{[]string{"check", "--room", "a", "b"}, "measures one worksheet, and here are 2"},
		{[]string{"check", "--room", "problem-filter-card", "--hand", "NaN"}, "no value for --hand"},
		{[]string{"check", "--room", "problem-filter-cart"}, `there is no worksheet "problem-filter-cart"`},
		{[]string{"check", "--room", "problem-filter-card", "--answers", "sample:slash-community-listening-sheet"}, "community-listening-sheet"},
	} {
		if status, out, err := english(c.args...).run(t); status == done || out != "" && !strings.HasPrefix(out, "characters") || !strings.Contains(err, c.want) {
			t.Errorf("%v: %d, %s%s", c.args, status, out, err)
		}
	}
}
