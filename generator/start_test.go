package main

import (
	"bufio"
	"bytes"
	"io"
	"net"
	"net/http"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"strings"
	"testing"
	"time"

	"camket/generator/internal/portal"
)

func TestPortalIn(t *testing.T) {
	dir := t.TempDir()
	for _, name := range []string{"cong/content/", "cong/config.toml", "khac/config.toml", "dai/config.toml/", "dai/content/", "chu/content", "chu/config.toml", "rong/"} {
		full := filepath.Join(dir, filepath.FromSlash(name))
		if strings.HasSuffix(name, "/") {
			if err := os.MkdirAll(full, 0o755); err != nil {
				t.Fatal(err)
			}
			continue
		}
		if err := os.MkdirAll(filepath.Dir(full), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(full, nil, 0o644); err != nil {
			t.Fatal(err)
		}
	}
	for dirs, want := range map[string]string{
		"cong":                   "cong",
		"rong cong":              "cong",
		"khong-co khac cong":     "cong", // the config.toml of another program
		"dai chu cong rong":      "cong", // a folder and a file of the same names
		"rong khac dai chu":      "",
		"":                       "",
		"cong/content cong/cong": "",
	} {
		var full []string
		for _, name := range strings.Fields(dirs) {
			full = append(full, filepath.Join(dir, name))
		}
		got, ok := portalIn(full)
		if ok != (want != "") || ok && got != filepath.Join(dir, want) {
			t.Errorf("%s: %s, %v", dirs, got, ok)
		}
	}
}

func TestBeside(t *testing.T) {
	dir, err := filepath.EvalSymlinks(t.TempDir())
	if err != nil {
		t.Fatal(err)
	}
	program := filepath.Join(dir, "cong", "cam-ket")
	if err := os.Mkdir(filepath.Dir(program), 0o755); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(program, nil, 0o755); err != nil {
		t.Fatal(err)
	}
	tests := map[string]string{
		program: filepath.Join(dir, "cong"),
		filepath.Join(dir, "Cam kết.app", "Contents", "MacOS", "cam-ket"): dir,
		filepath.Join(dir, "Cam kết", "Contents", "MacOS", "cam-ket"):     filepath.Join(dir, "Cam kết", "Contents", "MacOS"),
	}
	link := filepath.Join(dir, "cam-ket")
	if err := os.Symlink(program, link); err == nil {
		tests[link] = filepath.Join(dir, "cong")
	} else {
		t.Logf("no link: %v", err) // Windows without the right
	}
	for program, want := range tests {
		if got := beside(program); got != want {
			t.Errorf("%s: %s, want %s", program, got, want)
		}
	}
}

func TestOpener(t *testing.T) {
	const url = "http://localhost:8080/?a=1&calc"
	for system, want := range map[string]string{
		"linux":   "xdg-open " + url,
		"darwin":  "open " + url,
		"windows": filepath.Join("C:/Windows", "System32", "rundll32.exe") + " url.dll,FileProtocolHandler " + url,
	} {
		name, args := opener(system, "C:/Windows", url)
		if got := name + " " + strings.Join(args, " "); got != want {
			t.Errorf("%s: %s", system, got)
		}
	}
}

func TestCalled(t *testing.T) {
	for program, want := range map[string]string{"cam-ket": "cam-ket", "./cam-ket": "./cam-ket", "/opt/cam-ket": "./cam-ket"} {
		if got := called("linux", filepath.FromSlash(program)); got != want {
			t.Errorf("%s: %s", program, got)
		}
	}
	if got := called("windows", "cam-ket.exe"); got != `.\cam-ket.exe` {
		t.Errorf("%s", got)
	}
}

// The window waits for one line, and no longer than the input lasts.
func TestHold(t *testing.T) {
	for _, input := range []string{"\n", "x\r\nnext", ""} {
		var out bytes.Buffer
		in := bufio.NewReaderSize(strings.NewReader(input), 16)
		hold(in, &out)
		if got := out.String(); got != "nhấn Enter để đóng cửa sổ này\npress Enter to close this window\n" {
			t.Errorf("%q", got)
		}
	}
	if runtime.GOOS != "windows" && ownsConsole() {
		t.Error("a test owns no window")
	}
}

func TestListen(t *testing.T) {
	busy, err := net.Listen("tcp", "localhost:0")
	if err != nil {
		t.Fatal(err)
	}
	defer busy.Close()
	_, port, err := net.SplitHostPort(busy.Addr().String())
	if err != nil {
		t.Fatal(err)
	}
	addr := "localhost:" + port
	var told bytes.Buffer
	e := &environment{lang: portal.Vietnamese, err: &told}
	if _, err := e.listen(show{addr: addr}); !isTaken(err) || told.Len() > 0 {
		t.Errorf("%v, %s", err, &told)
	}
	other, err := e.listen(show{addr: addr, yields: true})
	if err != nil {
		t.Fatal(err)
	}
	defer other.Close()
	if other.Addr().String() == busy.Addr().String() || !strings.Contains(told.String(), "địa chỉ "+addr+" đang có chương trình khác dùng") {
		t.Errorf("%v, %s", other.Addr(), &told)
	}
	if _, err := e.listen(show{addr: "localhost:cong", yields: true}); err == nil || isTaken(err) {
		t.Errorf("%v", err)
	}
}

// TestDoubleClick starts the program without arguments, as a desktop does, in
// a folder that need not be the portal's.
func TestDoubleClick(t *testing.T) {
	if runtime.GOOS == "windows" {
		t.Skip("a program cannot be interrupted by another there")
	}
	if taken, err := net.Listen("tcp", defaultAddr); err == nil { // else another program has it: all the same
		defer taken.Close()
	}
	dir := t.TempDir()
	cong, elsewhere := filepath.Join(dir, "cổng"), filepath.Join(dir, "elsewhere")
	if err := copyPortal(cong); err != nil {
		t.Fatal(err)
	}
	if err := os.MkdirAll(elsewhere, 0o755); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(filepath.Join(elsewhere, "config.toml"), []byte("x = 1\n"), 0o644); err != nil {
		t.Fatal(err)
	}
	inPortal, outside, link := filepath.Join(cong, "camket"), filepath.Join(dir, "camket"), filepath.Join(elsewhere, "camket")
	copyProgram(t, inPortal)
	copyProgram(t, outside)
	if err := os.Symlink(inPortal, link); err != nil {
		t.Fatal(err)
	}
	for name, c := range map[string]click{
		"in the portal's folder": {outside, cong},
		"beside the program":     {inPortal, elsewhere},
		"through a link":         {link, elsewhere},
	} {
		t.Run(name, c.opens)
	}
	t.Run("nowhere", func(t *testing.T) {
		cmd := exec.Command(outside)
		cmd.Dir = elsewhere
		var told bytes.Buffer
		cmd.Stderr = &told
		err := cmd.Run()
		for _, want := range []string{"không thấy cổng thông tin, đã tìm trong ", "no portal found; looked in ", elsewhere + "; " + dir} {
			if !strings.Contains(told.String(), want) {
				t.Errorf("%q is not in %s", want, &told)
			}
		}
		if cmd.ProcessState.ExitCode() != misused {
			t.Error(err)
		}
	})
	t.Run("an address that was asked for", func(t *testing.T) {
		cmd := exec.Command(outside, "serve", "--addr", defaultAddr, "-C", cong, "--lang", "en")
		out, err := cmd.CombinedOutput()
		if cmd.ProcessState.ExitCode() != failed || !strings.HasPrefix(string(out), "another program is using the address "+defaultAddr) {
			t.Errorf("%v: %s", err, out)
		}
	})
}

// copyProgram makes the program of these tests the command camket: see
// TestMain.
func copyProgram(t *testing.T, name string) {
	t.Helper()
	own, err := os.Executable()
	if err != nil {
		t.Fatal(err)
	}
	if os.Link(own, name) == nil {
		return
	}
	data, err := os.ReadFile(own)
	if err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(name, data, 0o755); err != nil {
		t.Fatal(err)
	}
}

// click is a double click on a program, in a folder.
type click struct{ program, dir string }

// opens holds the click to what it opens: the portal, in a browser, at another
// address than the one that is taken.
func (c click) opens(t *testing.T) {
	bin := t.TempDir()
	asked := filepath.Join(bin, "asked")
	name, _ := opener(runtime.GOOS, "", "")
	script := "#!/bin/sh\nprintf '%s' \"$*\" >" + asked + ".new && /bin/mv " + asked + ".new " + asked + "\n"
	if err := os.WriteFile(filepath.Join(bin, name), []byte(script), 0o755); err != nil {
		t.Fatal(err)
	}
	cmd := exec.Command(c.program)
	cmd.Dir, cmd.Env = c.dir, []string{"PATH=" + bin, "LANG=vi_VN.UTF-8"}
	var told bytes.Buffer
	cmd.Stderr = &told
	out, err := cmd.StdoutPipe()
	if err != nil {
		t.Fatal(err)
	}
	if err := cmd.Start(); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = cmd.Process.Kill() })
	late := time.AfterFunc(patience, func() { _ = cmd.Process.Kill() })
	line, err := bufio.NewReader(out).ReadString('\n')
	url, _, found := strings.Cut(strings.TrimPrefix(line, "xem thử tại "), " ")
	if err != nil || !found || !strings.HasPrefix(url, "http://localhost:") || url == "http://"+defaultAddr+"/" {
		t.Errorf("%v: %q %s", err, line, &told)
	} else if page := fetched(t, url); !strings.Contains(page, "Cầu Bến Mẫu") {
		t.Errorf("%s shows %.300s", url, page)
	}
	opened, err := os.ReadFile(asked)
	for try := 0; err != nil && try < 100; try++ {
		time.Sleep(20 * time.Millisecond)
		opened, err = os.ReadFile(asked)
	}
	if string(opened) != url {
		t.Errorf("the browser opens %q, not %q", opened, url)
	}
	if err := cmd.Process.Signal(os.Interrupt); err != nil {
		t.Error(err)
	}
	err = cmd.Wait()
	if !late.Stop() || err != nil || !strings.Contains(told.String(), "địa chỉ "+defaultAddr+" đang có chương trình khác dùng, nên") {
		t.Errorf("%v: %s", err, &told)
	}
}

func fetched(t *testing.T, url string) string {
	t.Helper()
	response, err := http.Get(url)
	if err != nil {
		t.Fatal(err)
	}
	defer response.Body.Close()
	body, err := io.ReadAll(response.Body)
	if err != nil {
		t.Fatal(err)
	}
	return string(body)
}
