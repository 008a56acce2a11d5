//go:build !outside

package main

// endBrowser is for tests that start none.
func endBrowser() {}
