module worksheetpdf

go 1.26
