// Package browsertest drives pages in a headless Chromium, as a reader would:
// by tapping and by typing. It is built with the tag outside, as the tests that
// need a program which is not ours.
package browsertest
