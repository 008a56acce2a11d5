package importing

import (
	"bytes"
	"fmt"
	"image"
	"math/rand/v2"
	"regexp"
	"strconv"
	"testing"
)

// TestDamage damages good files in many ways. Each comes to one problem, or to
// the pages as they were, or as PDFium draws them from the damaged file.
func TestDamage(t *testing.T) {
	t.Parallel()
	whole := map[string][]byte{
		"plain":   file(two()...),
		"ours":    ours(t),
		"fpdf":    fpdfs(t),
		"streams": streamed(t, ours(t)),
	}
	for name, data := range whole {
		was := pictures(t, data)
		if len(was) != 2 {
			t.Fatalf("%s has %d pages", name, len(was))
		}
		for how, damaged := range damages(data) {
			t.Run(name+"/"+how, func(t *testing.T) {
				t.Parallel()
				judge(t, damaged, was)
			})
		}
	}
}

func judge(t *testing.T, damaged []byte, was []image.Image) {
	t.Helper()
	l, problem := imported(t, damaged, Limits{})
	if problem != "" {
		t.Log(problem)
		return
	}
	got := pictures(t, bound(t, l, 0))
	if !same(got, was) && !same(got, pictures(t, damaged)) {

		t.Errorf("a wrong page, of %d", len(got))
	}
}

func damages(data []byte) map[string][]byte {
	all := map[string][]byte{}
	random := rand.New(rand.NewPCG(1, uint64(len(data))))
	for i := range 12 {
		all[fmt.Sprintf("torn at %d-12ths", i)] = data[:len(data)*i/12]
		spoilt := bytes.Clone(data)
		for range 1 + i {
			spoilt[random.IntN(len(spoilt))] = byte(random.IntN(256))
		}
		all[fmt.Sprintf("%d wrong bytes", 1+i)] = spoilt
	}
	for i := range 6 {
		at := random.IntN(len(data))
		to := min(len(data), at+1+random.IntN(400))
		all[fmt.Sprintf("hole %d", i)] = append(bytes.Clone(data[:at]), data[to:]...)
		all[fmt.Sprintf("piece twice %d", i)] = append(bytes.Clone(data[:to]), data[at:]...)
		zeros := bytes.Clone(data)
		clear(zeros[at:to])
		all[fmt.Sprintf("zeros %d", i)] = zeros
	}
	number := regexp.MustCompile(`startxref\s+(\d+)`)
	replace := func(with string) []byte { return number.ReplaceAll(data, []byte("startxref\n"+with)) }
	at, _ := strconv.Atoi(string(number.FindSubmatch(data)[1]))
	all["startxref before"] = replace(strconv.Itoa(at - 7))
	all["startxref behind"] = replace(strconv.Itoa(at + 9))
	all["startxref 0"] = replace("0")
	all["startxref huge"] = replace("99999999999999999999")
	all["startxref negative"] = replace("-1")
	all["no startxref"] = number.ReplaceAll(data, nil)
	all["shifted"] = append([]byte("rubbish before\n"), data...)
	all["more behind"] = append(bytes.Clone(data), "\nrubbish behind\n"...)
	all["older part"] = regexp.MustCompile(`/Size `).ReplaceAll(data, fmt.Appendf(nil, "/Prev %d/Size ", at))
	all["carriage returns"] = bytes.ReplaceAll(data, []byte("\n"), []byte("\r"))
	all["network"] = bytes.ReplaceAll(data, []byte("\n"), []byte("\r\n"))
	return all
}
