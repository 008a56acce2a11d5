package pdftest

import (
	"testing"
	"unicode/utf16"

	"github.com/klippa-app/go-pdfium"
	"github.com/klippa-app/go-pdfium/enums"
	"github.com/klippa-app/go-pdfium/references"
	"github.com/klippa-app/go-pdfium/requests"
	"github.com/klippa-app/go-pdfium/structs"
)

// Form is a form that is filled in with PDFium, as in a browser.
type Form struct {
	t      testing.TB
	engine pdfium.Pdfium
	handle references.FPDF_FORMHANDLE
	pages  []requests.Page
}

// Widget is a place of a field.
type Widget struct {
	Name   string // of the field, with those that it is in
	Button bool
	State  string // of a button that is on
	Value  string // of the field
	Page   int

	Left, Bottom, Right, Top float64 // points, from the page's lower left corner
}

// Fill opens a file, lets fill fill it in, and is what PDFium saves then: the file
// with what has changed behind it, or all of it written anew.
func Fill(t testing.TB, file []byte, anew bool, fill func(*Form)) (saved []byte) {
	t.Helper()
	inForm(t, file, func(f *Form, document references.FPDF_DOCUMENT) {
		fill(f)
		f.leave()
		flag := requests.SaveFlagIncremental
		if anew {
			flag = requests.SaveFlagNoIncremental
		}
		got, err := f.engine.FPDF_SaveAsCopy(&requests.FPDF_SaveAsCopy{Document: document, Flags: flag})
		f.check(err)
		saved = *got.FileBytes
	})
	return saved
}

// inForm opens a file as a viewer with fields does, for as long as do takes.
func inForm(t testing.TB, file []byte, do func(f *Form, document references.FPDF_DOCUMENT)) {
	t.Helper()
	with(t, file, func(engine pdfium.Pdfium, document references.FPDF_DOCUMENT) {
		f := &Form{t: t, engine: engine}
		begun, err := engine.FPDFDOC_InitFormFillEnvironment(&requests.FPDFDOC_InitFormFillEnvironment{Document: document, FormFillInfo: f.surroundings()})
		if err != nil {
			t.Fatal(err)
		}
		f.handle = begun.FormHandle
		for i := range pages(t, engine, document) {
			loaded, err := engine.FPDF_LoadPage(&requests.FPDF_LoadPage{Document: document, Index: i})
			if err != nil {
				t.Fatal(err)
			}
			p := requests.Page{ByReference: &loaded.Page}
			f.pages = append(f.pages, p)
			_, err = engine.FORM_OnAfterLoadPage(&requests.FORM_OnAfterLoadPage{Page: p, FormHandle: f.handle})
			f.check(err)
		}
		do(f, document)
		for _, p := range f.pages {
			_, err := engine.FORM_OnBeforeClosePage(&requests.FORM_OnBeforeClosePage{Page: p, FormHandle: f.handle})
			f.check(err)
			_, err = engine.FPDF_ClosePage(&requests.FPDF_ClosePage{Page: *p.ByReference})
			f.check(err)
		}
		_, err = engine.FPDFDOC_ExitFormFillEnvironment(&requests.FPDFDOC_ExitFormFillEnvironment{FormHandle: f.handle})
		f.check(err)
	})
}

func (f *Form) check(err error) {
	f.t.Helper()
	if err != nil {
		f.t.Fatal("PDFium:", err)
	}
}

// surroundings are what PDFium asks of the program around it.
func (f *Form) surroundings() structs.FPDF_FORMFILLINFO {
	return structs.FPDF_FORMFILLINFO{
		FFI_Invalidate:         func(references.FPDF_PAGE, float64, float64, float64, float64) {},
		FFI_OutputSelectedRect: func(references.FPDF_PAGE, float64, float64, float64, float64) {},
		FFI_SetCursor:          func(enums.FXCT) {},
		FFI_SetTimer:           func(int, func(int)) int { return 1 },
		FFI_KillTimer:          func(int) {},
		FFI_GetLocalTime:       func() structs.FPDF_SYSTEMTIME { return structs.FPDF_SYSTEMTIME{} },
		FFI_OnChange:           func() {},
		FFI_GetPage: func(_ references.FPDF_DOCUMENT, index int) *references.FPDF_PAGE {
			if index >= len(f.pages) {
				return nil
			}
			return f.pages[index].ByReference
		},
		FFI_GetCurrentPage:     func(references.FPDF_DOCUMENT) *references.FPDF_PAGE { return nil },
		FFI_GetRotation:        func(references.FPDF_PAGE) enums.FPDF_PAGE_ROTATION { return 0 },
		FFI_ExecuteNamedAction: func(string) {},
		FFI_SetTextFieldFocus:  func(string, bool) {},
	}
}

// Widgets are the places of all fields, page by page.
func (f *Form) Widgets() (all []Widget) {
	f.t.Helper()
	for n, p := range f.pages {
		count, err := f.engine.FPDFPage_GetAnnotCount(&requests.FPDFPage_GetAnnotCount{Page: p})
		f.check(err)
		for i := range count.Count {
			got, err := f.engine.FPDFPage_GetAnnot(&requests.FPDFPage_GetAnnot{Page: p, Index: i})
			f.check(err)
			kind, err := f.engine.FPDFAnnot_GetSubtype(&requests.FPDFAnnot_GetSubtype{Annotation: got.Annotation})
			f.check(err)
			if kind.Subtype == enums.FPDF_ANNOT_SUBTYPE_WIDGET {
				all = append(all, f.widget(n, got.Annotation))
			}
			_, err = f.engine.FPDFPage_CloseAnnot(&requests.FPDFPage_CloseAnnot{Annotation: got.Annotation})
			f.check(err)
		}
	}
	return all
}

func (f *Form) widget(page int, of references.FPDF_ANNOTATION) Widget {
	f.t.Helper()
	name, err := f.engine.FPDFAnnot_GetFormFieldName(&requests.FPDFAnnot_GetFormFieldName{FormHandle: f.handle, Annotation: of})
	f.check(err)
	at, err := f.engine.FPDFAnnot_GetRect(&requests.FPDFAnnot_GetRect{Annotation: of})
	f.check(err)
	kind, err := f.engine.FPDFAnnot_GetFormFieldType(&requests.FPDFAnnot_GetFormFieldType{FormHandle: f.handle, Annotation: of})
	f.check(err)
	w := Widget{
		Name: name.FormFieldName, Page: page, Button: kind.FormFieldType != enums.FPDF_FORMFIELD_TYPE_TEXTFIELD,
		Left: float64(at.Rect.Left), Bottom: float64(at.Rect.Bottom), Right: float64(at.Rect.Right), Top: float64(at.Rect.Top),
	}
	value, err := f.engine.FPDFAnnot_GetFormFieldValue(&requests.FPDFAnnot_GetFormFieldValue{FormHandle: f.handle, Annotation: of})
	f.check(err)
	w.Value = value.FormFieldValue
	if w.Button {
		state, err := f.engine.FPDFAnnot_GetFormFieldExportValue(&requests.FPDFAnnot_GetFormFieldExportValue{FormHandle: f.handle, Annotation: of})
		f.check(err)
		w.State = state.Value
	}
	return w
}

// Click clicks into the middle of a place.
func (f *Form) Click(w Widget) {
	f.t.Helper()
	x, y := (w.Left+w.Right)/2, (w.Bottom+w.Top)/2
	_, err := f.engine.FORM_OnMouseMove(&requests.FORM_OnMouseMove{FormHandle: f.handle, Page: f.pages[w.Page], PageX: x, PageY: y})
	f.check(err)
	_, err = f.engine.FORM_OnLButtonDown(&requests.FORM_OnLButtonDown{FormHandle: f.handle, Page: f.pages[w.Page], PageX: x, PageY: y})
	f.check(err)
	_, err = f.engine.FORM_OnLButtonUp(&requests.FORM_OnLButtonUp{FormHandle: f.handle, Page: f.pages[w.Page], PageX: x, PageY: y})
	f.check(err)
}

// Type clicks into a place, and types into it in place of what stands there, key
// by key.
func (f *Form) Type(w Widget, text string) {
	f.t.Helper()
	f.Click(w)
	_, err := f.engine.FORM_SelectAllText(&requests.FORM_SelectAllText{FormHandle: f.handle, Page: f.pages[w.Page]})
	f.check(err)
	const backspace, enter = '\b', '\r'
	f.key(w, backspace)
	for _, r := range text {
		if r == '\n' {
			r = enter
		}
		for _, u := range utf16.Encode([]rune{r}) {
			f.key(w, rune(u))
		}
	}
}

func (f *Form) key(w Widget, r rune) {
	f.t.Helper()
	_, err := f.engine.FORM_OnChar(&requests.FORM_OnChar{FormHandle: f.handle, Page: f.pages[w.Page], NChar: int(r)})
	if err != nil && r != '\b' {
		f.t.Fatalf("PDFium does not take %q in %s: %v", r, w.Name, err)
	}
}

// leave leaves the field that is typed into, if there is one: its value is taken
// then.
func (f *Form) leave() {
	_, _ = f.engine.FORM_ForceToKillFocus(&requests.FORM_ForceToKillFocus{FormHandle: f.handle})
}

// Flattened is a file whose fields have become a part of its pages, as they look.
func Flattened(t testing.TB, file []byte) (flat []byte) {
	t.Helper()
	with(t, file, func(engine pdfium.Pdfium, document references.FPDF_DOCUMENT) {
		for i := range pages(t, engine, document) {
			size, err := engine.GetPageSize(&requests.GetPageSize{Page: byIndex(document, i)})
			if err != nil {
				t.Fatal(err)
			}
			box := requests.FPDFPage_SetMediaBox{Page: byIndex(document, i), Right: float32(size.Width), Top: float32(size.Height)}
			if _, err := engine.FPDFPage_SetMediaBox(&box); err != nil { // flattening loses one that is inherited
				t.Fatal(err)
			}
			if _, err := engine.FPDFPage_Flatten(&requests.FPDFPage_Flatten{Page: byIndex(document, i), Usage: requests.FPDFPage_FlattenUsageNormalDisplay}); err != nil {
				t.Fatal(err)
			}
		}
		got, err := engine.FPDF_SaveAsCopy(&requests.FPDF_SaveAsCopy{Document: document, Flags: requests.SaveFlagNoIncremental})
		if err != nil {
			t.Fatal(err)
		}
		flat = *got.FileBytes
	})
	return flat
}
