package preview

import (
	"mime"
	"net"
	"net/http"
	"path"
	"strings"

	"camket/generator/internal/diag"
	"camket/generator/internal/i18n"
	"camket/generator/internal/output"
	"camket/generator/internal/portal"
)

// policy is the one that the published site is meant to stand under.
const policy = "default-src 'none'; style-src 'self'; img-src 'self'; font-src 'self'; " +
	"script-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'self'"

func (s *server) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	w.Header().Set("Content-Security-Policy", policy)
	w.Header().Set("X-Content-Type-Options", "nosniff")
	w.Header().Set("Cache-Control", "no-store")
	if r.Method != http.MethodGet && r.Method != http.MethodHead {
		http.Error(w, http.StatusText(http.StatusMethodNotAllowed), http.StatusMethodNotAllowed)
		return
	}
	if s.local && !isLocalName(r.Host) {
		// A page elsewhere whose name was made to point here.
		http.Error(w, i18n.Say(portal.Vietnamese, "preview.misdirected")+"\n"+i18n.Say(portal.English, "preview.misdirected"),
			http.StatusMisdirectedRequest)
		return
	}
	if own, ok := strings.CutPrefix(r.URL.Path, "/_/"); ok {
		s.own(w, r, own)
		return
	}
	set, problems, version := s.now()
	isPage := path.Ext(r.URL.Path) == "" || path.Ext(r.URL.Path) == ".html"
	if set == nil || isPage && problems.Errors() > 0 {
		s.showProblems(w, http.StatusInternalServerError, problems, version)
		return
	}
	s.artifact(w, r, set, version)
}

// own answers for the preview's own pages, which no build writes.
func (s *server) own(w http.ResponseWriter, r *http.Request, name string) {
	_, problems, version := s.now()
	switch name {
	case "events":
		s.events(w, r)
	case "reload.js":
		w.Header().Set("Content-Type", "text/javascript; charset=utf-8")
		_, _ = w.Write(reloadScript)
	case "preview.css":
		w.Header().Set("Content-Type", "text/css; charset=utf-8")
		_, _ = w.Write(stylesheet)
	case "problems":
		s.showProblems(w, http.StatusOK, problems, version)
	case "translations":
		s.showTranslations(w, s.read(), version)
	case "guide":
		s.showGuide(w, s.read().Guide, version)
	case "components":
		s.showComponents(w, version)
	case "components.css":
		w.Header().Set("Content-Type", "text/css; charset=utf-8")
		_, _ = w.Write(componentsStyle)
	default:
		if file, ok := isComponentFile(name); ok {
			s.componentFile(w, r, file, version)
			return
		}
		if picture, ok := strings.CutPrefix(name, "guide/"); ok {
			s.guidePicture(w, r, picture)
			return
		}
		http.NotFound(w, r)
	}
}

// artifact sends one file of the site, as a web server would find it.
func (s *server) artifact(w http.ResponseWriter, r *http.Request, set *output.Set, version string) {
	name := strings.TrimPrefix(r.URL.Path, "/")
	if name == "" || strings.HasSuffix(name, "/") {
		name += "index.html"
	}
	status := http.StatusOK
	a, ok := set.Get(name)
	if !ok {
		if _, isFolder := set.Get(name + "/index.html"); isFolder {
			http.Redirect(w, r, r.URL.Path+"/", http.StatusMovedPermanently)
			return
		}
		status = http.StatusNotFound
		name = "404.html"
		if strings.HasPrefix(r.URL.Path, "/en/") {
			name = "en/404.html"
		}
		if a, ok = set.Get(name); !ok {
			http.NotFound(w, r)
			return
		}
	}
	data, err := a.Bytes()
	if err != nil {
		problems, ok := diag.From(err)
		if !ok {
			http.Error(w, err.Error(), http.StatusInternalServerError)
			return
		}
		s.showProblems(w, http.StatusInternalServerError, problems, version)
		return
	}
	if path.Ext(name) == ".html" {
		data = withOwn(data, s.options.Lang, version)
	}
	w.Header().Set("Content-Type", ContentType(name))
	w.WriteHeader(status)
	_, _ = w.Write(data)
}

// ContentType is what a file of the site is sent as, by its name. What a site
// holds does not depend on what this machine has registered.
func ContentType(name string) string {
	switch path.Ext(name) {
	case ".html":
		return "text/html; charset=utf-8"
	case ".css":
		return "text/css; charset=utf-8"
	case ".js":
		return "text/javascript; charset=utf-8"
	case ".json":
		return "application/json"
	case ".svg":
		return "image/svg+xml"
	case ".woff2":
		return "font/woff2"
	case ".png":
		return "image/png"
	case ".jpg", ".jpeg":
		return "image/jpeg"
	case ".gif":
		return "image/gif"
	case ".webp":
		return "image/webp"
	case ".xml":
		return "application/xml"
	case ".txt":
		return "text/plain; charset=utf-8"
	}
	if t := mime.TypeByExtension(path.Ext(name)); t != "" {
		return t
	}
	return "application/octet-stream"
}

// isLocal reports whether an address can be reached from this machine alone.
func isLocal(addr net.Addr) bool {
	tcp, ok := addr.(*net.TCPAddr)
	return ok && tcp.IP.IsLoopback()
}

// isLocalName reports whether a request was meant for this machine by name.
func isLocalName(host string) bool {
	if name, _, err := net.SplitHostPort(host); err == nil {
		host = name
	}
	host = strings.ToLower(strings.TrimSuffix(strings.Trim(host, "[]"), "."))
	ip := net.ParseIP(host)
	return host == "localhost" || strings.HasSuffix(host, ".localhost") || ip != nil && ip.IsLoopback()
}
