package prose

import "testing"

func TestHost(t *testing.T) {
	for address, want := range map[string]string{
		"https://www.bao.example/a": "bao.example", "http://bao.example:8080": "bao.example:8080", "": "", "://": "", "https://wwwiso.com/": "wwwiso.com",
	} {
		if got := host(address); got != want {
			t.Errorf("%s: %q", address, got)
		}
	}
}
