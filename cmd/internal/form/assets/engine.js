// The calls of the engine, as the page makes them. A transport is a function
// call(name, request, bytes) → {text, bytes}: the request is JSON as text, so
// that numbers stay as they were written; so is the result.
export class Engine {
  constructor(call) {
    this.call = call;
  }

  async ask(name, request, bytes) {
    const answer = await this.call(name, request, bytes);
    return { ...JSON.parse(answer.text), text: answer.text, bytes: answer.bytes, image: answer.image };
  }

  check(sheet) {
    return this.ask("check", `{"draft":${draftOf(sheet)}}`);
  }

  pages(sheet, view) {
    return this.ask("pages", `{"draft":${draftOf(sheet)},"view":${JSON.stringify(view)}}`);
  }

  pdf(sheet, fillable) {
    return this.ask("pdf", `{"draft":${draftOf(sheet)},"fillable":${fillable}}`);
  }

  picture(sheet, page) {
    return this.ask("picture", `{"draft":${draftOf(sheet)},"view":{"page":${page}}}`);
  }

  export(sheet) {
    return this.ask("export", `{"draft":${draftOf(sheet)}}`);
  }

  import(name, bytes) {
    return this.ask("import", JSON.stringify({ name }), bytes);
  }

  carry(to, from, rows) {
    return this.ask("carry", `{"carry":{"to":${JSON.stringify(to)},"from":${draftOf(from)},"rows":${JSON.stringify(rows)}}}`);
  }

  reportPages(report, sheets, view) {
    return this.ask("reportPages", `{"report":${reportOf(report, sheets)},"view":${JSON.stringify(view)}}`);
  }

  reportPDF(report, sheets) {
    return this.ask("reportPDF", `{"report":${reportOf(report, sheets)}}`);
  }

  reportPicture(report, sheets, page) {
    return this.ask("reportPicture", `{"report":${reportOf(report, sheets)},"view":{"page":${page}}}`);
  }
}

function draftOf(sheet) {
  return `{"worksheet":${JSON.stringify(sheet.form.worksheet)},"answers":${sheet.text}}`;
}

function reportOf(report, sheets) {
  return `{"report":${JSON.stringify(report.report)},"drafts":[${sheets.map(draftOf).join(",")}]}`;
}
