package worksheets

// Topic is what the reference says of one [Mapping] of the language. It is data
// too, read as strictly as a definition.
type Topic struct {
	Title string            `yaml:"title,required"` // what people call it: 选择题
	About string            `yaml:"about,required"` // what it is for, in a sentence or two
	Keys  map[string]string `yaml:"keys"`           // by key: what it does
	// Answer is what an answer looks like and how it stands in an answer file;
	// "": it asks nothing.
	Answer string `yaml:"answer"`
	// Example is blocks as they stand under the key "blocks" of a definition,
	// and Answers a JSON object of answers to them.
	Example string `yaml:"example"`
	Answers string `yaml:"answers"`
}

// ReadTopic reads a topic from YAML. The error is of type [Problems].
func ReadTopic(file string, data []byte) (*Topic, error) {
	topic := new(Topic)
	if _, err := readYAML(file, data, topic); err != nil {
		return nil, err
	}
	return topic, nil
}
