package main

import (
	"errors"
	"os"
	"strconv"
	"syscall"

	"worksheetpdf/worksheets"
)

// highestPort is that of a 16-bit number.
const highestPort = 1<<16 - 1

// noPort is that pages cannot be shown on a port; nil: the error is of another kind.
func noPort(port int, err error) error {
	var failed *os.SyscallError
	switch {
	case port < 0 || port > highestPort:
		return usage{worksheets.Msg("%d is no port", port), worksheets.Msg("leave out %s, or name one from 1024 to %d", "--port", highestPort)}
	case err == nil || !errors.As(err, &failed):
		return nil
	}
	why := reason(failed.Err)
	if errors.Is(err, syscall.EADDRINUSE) {
		why = worksheets.Msg("another program has it")
	}
	return problem("127.0.0.1:"+strconv.Itoa(port), worksheets.Msg("the port cannot be used: %s", why), worksheets.Msg("leave out %s, or name another", "--port"))
}
