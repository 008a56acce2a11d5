//go:build !js

package worksheets

import "golang.org/x/text/encoding/simplifiedchinese"

var gb18030 = simplifiedchinese.GB18030
