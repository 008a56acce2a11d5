package schema_test

import (
	"encoding/json"
	"math/rand/v2"
	"slices"
	"testing"

	"worksheetpdf/worksheets"
	"worksheetpdf/worksheets/library"
	"worksheetpdf/worksheets/schema"
)

// TestAnswers holds the schema of each worksheet's answers and the reader
// together, over the samples and over random changes of them.
func TestAnswers(t *testing.T) {
	both := 0
	for _, id := range slices.Concat(library.IDs(), library.ExampleIDs()) {
		name, data, _ := library.Worksheet(id)
		sheet, err := worksheets.Read(name, data)
		if err != nil {
			t.Fatal(err)
		}
		s := compiled(t, schema.Answers(sheet))
		samples := [][]byte{worksheets.EmptyAnswers(sheet)}
		for _, name := range library.Samples(id) {
			data, _ := library.Sample(name)
			samples = append(samples, data)
		}
		for n, sample := range samples {
			var tree any
			if err := json.Unmarshal(sample, &tree); err != nil {
				t.Fatal(err)
			}
			if err := s.Validate(asJSON(t, tree)); err != nil {
				t.Errorf("%s: the schema refuses a sample: %v", id, err)
			}
			for seed := range documents() {
				m := mutator{rand.New(rand.NewPCG(uint64(seed), uint64(n)))}
				changed := m.change(asJSON(t, tree))
				data, _ := json.Marshal(changed)
				err := reads(sheet, data)
				invalid := s.Validate(asJSON(t, changed))
				if err == nil && invalid != nil {
					t.Fatalf("%s, seed %d: the reader takes it, the schema does not: %v\n%s", id, seed, invalid, data)
				}
				if has(err, answerFaults) {
					both++
					if invalid == nil {
						t.Fatalf("%s, seed %d: the schema takes it, the reader does not: %v\n%s", id, seed, err, data)
					}
				}
			}
		}
	}
	if both < 100 {
		t.Errorf("%d documents that both refuse are too few to tell", both)
	}
}

func reads(sheet *worksheets.Worksheet, data []byte) error {
	file, err := worksheets.ReadAnswers("answers.json", data)
	if err != nil {
		return err
	}
	_, err = file.For(sheet)
	return err
}
