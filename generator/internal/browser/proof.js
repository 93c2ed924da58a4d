// What the tests ask of a page as it stands. Every answer is a list of words
// that say what is wrong, and where.
globalThis.proof = (() => {
	const slack = 1.5; // CSS pixels that rounding may cost

	const name = e => {
		const own = n => n.localName + (n.id ? "#" + n.id : "") + [...n.classList].map(c => "." + c).join("");
		const up = e.parentElement && e !== document.body ? own(e.parentElement) + " > " : "";
		return up + own(e);
	};
	const say = text => JSON.stringify(text.trim().replace(/\s+/g, " ").slice(0, 60));
	const seen = e => e.checkVisibility({ visibilityProperty: true, opacityProperty: true });

	// Words for those who listen, that no eye is meant to see.
	const forEars = e => {
		for (; e; e = e.parentElement) {
			const s = getComputedStyle(e);
			if (s.position === "absolute" && (s.clipPath === "inset(50%)" || s.clip === "rect(0px, 0px, 0px, 0px)")) return true;
		}
		return false;
	};

	// Every run of words that is seen, with the element around it.
	const runs = root => {
		const all = [], walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
		for (let n; (n = walker.nextNode());) {
			const around = n.parentElement;
			if (!n.data.trim() || around.closest("script, style, noscript, template, title, desc, option") || !seen(around) || forEars(around)) continue;
			const range = document.createRange();
			range.selectNodeContents(n);
			if (range.getClientRects().length) all.push({ text: n.data, around, range });
		}
		return all;
	};

	const clipped = onPaper => {
		const faults = new Set(), cuts = new Map(), wide = document.documentElement.clientWidth;
		const cut = e => {
			if (!cuts.has(e)) {
				const s = getComputedStyle(e), box = e.getBoundingClientRect();
				const hides = o => o === "hidden" || o === "clip" || onPaper && o !== "visible", rolls = o => !onPaper && (o === "auto" || o === "scroll");
				cuts.set(e, { box, x: hides(s.overflowX), y: hides(s.overflowY), rollsX: rolls(s.overflowX), rollsY: rolls(s.overflowY), size: parseFloat(s.fontSize), fixed: s.position });
			}
			return cuts.get(e);
		};
		for (const { text, around, range } of runs(document.body)) {
			const drawn = around.closest("svg"); // words in a drawing turn with it
			const r = drawn ? around.getBoundingClientRect() : range.getBoundingClientRect();
			let x = true, y = true;
			for (let e = around; e && e !== document.documentElement && (x || y); e = e.parentElement) {
				const c = cut(e);
				if (getComputedStyle(e).display === "inline") continue;
				if (x && c.x && (r.left < c.box.left - slack || r.right > c.box.right + slack)) faults.add(`${name(e)} cuts off ${say(text)} sideways`);
				if (y && c.y && (r.top < c.box.top - c.size / 3 || r.bottom > c.box.bottom + c.size / 3)) faults.add(`${name(e)} cuts off ${say(text)} above or below`);
				if (c.rollsX) x = false;
				if (c.rollsY) y = false;
			}
			if (x && (r.left < -slack || r.right > wide + slack)) faults.add(`${name(around)}: ${say(text)} stands outside the page (${Math.round(r.left)} to ${Math.round(r.right)} of ${wide} px)`);
		}
		const scrolls = document.documentElement.scrollWidth - wide;
		if (scrolls > 0) {
			const out = [...document.body.querySelectorAll("*")].filter(e => e.getBoundingClientRect().right > wide + slack && seen(e));
			faults.add(`the page scrolls sideways by ${scrolls} px: ${out.slice(0, 3).map(name).join(", ")}`);
		}
		for (const e of document.querySelectorAll("table, img, svg, figure, pre")) {
			const held = e.parentElement.closest("*") && [...ancestors(e)].some(a => cut(a).rollsX);
			if (seen(e) && !forEars(e) && !held && e.getBoundingClientRect().right > wide + slack) faults.add(`${name(e)} is wider than the page`);
		}
		return [...faults];
	};

	function* ancestors(e) {
		for (e = e.parentElement; e; e = e.parentElement) yield e;
	}

	const shifts = async () => {
		const found = [];
		const observer = new PerformanceObserver(list => found.push(...list.getEntries()));
		observer.observe({ type: "layout-shift", buffered: true });
		await document.fonts.ready;
		await new Promise(done => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(done, 20))));
		observer.disconnect();
		return found.map(f => `a shift of ${f.value.toFixed(4)}: ${f.sources.map(s => s.node ? name(s.node.nodeType === 1 ? s.node : s.node.parentElement) : "?").join(", ")}`);
	};

	const texts = (selector, but) => [...document.querySelectorAll(selector)].flatMap(runs)
		.filter(r => !but || !r.around.closest(but)).map(r => r.text.replace(/\s+/g, " ").trim());

	// What moves of itself, would move if something changed, or scrolls smoothly.
	const moving = () => {
		const faults = new Set(document.getAnimations().map(a => `${name(a.effect.target)} has an animation under way`));
		const lasts = times => times.split(",").some(time => parseFloat(time) > 0);
		for (const e of document.querySelectorAll("*")) {
			for (const part of [null, "::before", "::after", "::marker"]) {
				const s = getComputedStyle(e, part), what = name(e) + (part ?? "");
				if (lasts(s.transitionDuration)) faults.add(`${what} has a transition of ${s.transitionDuration}`);
				if (s.animationName !== "none" && lasts(s.animationDuration)) faults.add(`${what} has an animation of ${s.animationDuration}`);
				if (!part && s.scrollBehavior !== "auto") faults.add(`${what} scrolls ${s.scrollBehavior}`);
			}
		}
		return [...faults];
	};

	// Asked twice: on screen, which remembers what is seen, and then for print.
	let onScreen = null;
	const unprinted = deliberate => {
		if (!onScreen) {
			onScreen = runs(document.body);
			return [];
		}
		const lost = onScreen.filter(r => (!seen(r.around) || !r.range.getClientRects().length) && !r.around.closest(deliberate));
		onScreen = null;
		return lost.map(r => `${name(r.around)}: ${say(r.text)}`);
	};

	const links = () => [...document.links].map(a => a.getAttribute("href") ?? a.href.baseVal);

	const space = () => {
		const sheet = new CSSStyleSheet(); // the policy has no say in it
		sheet.replaceSync("* { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important } p { margin-block-end: 2em !important }");
		document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
		return true;
	};

	const unfold = () => {
		for (const d of document.querySelectorAll("details:not([name])")) d.open = true;
		return true;
	};

	// What Tab stops at, in the order of the document: the browser adds what
	// scrolls and holds nothing that takes the focus.
	const can = "a[href], area[href], button, input:not([type=hidden]), select, textarea, summary, [tabindex], [contenteditable], iframe, audio[controls], video[controls]";
	const focusable = () => {
		const radios = new Set();
		return [...document.body.querySelectorAll("*")].filter(e => {
			if (!e.checkVisibility({ visibilityProperty: true }) || e.closest("[inert]") || e.disabled || e.tabIndex < 0 && e.matches(can)) return false;
			if (e.localName === "summary" && e.parentElement.querySelector("summary") !== e) return false;
			if (e.type === "radio") {
				const group = e.form?.id + " " + e.name, chosen = document.querySelector(`input[type=radio][name="${e.name}"]:checked`);
				if (chosen ? chosen !== e : radios.has(group)) return false;
				radios.add(group);
			}
			return e.matches(can) || scrolls(e) && !e.querySelector(can);
		});
	};
	const scrolls = e => {
		const s = getComputedStyle(e), rolls = o => o === "auto" || o === "scroll";
		return rolls(s.overflowX) && e.scrollWidth > e.clientWidth || rolls(s.overflowY) && e.scrollHeight > e.clientHeight;
	};

	// The window's part of an element, if any of it can be hit there.
	const inView = e => {
		for (const r of e.getClientRects()) {
			const left = Math.max(r.left, 0), top = Math.max(r.top, 0), right = Math.min(r.right, innerWidth), bottom = Math.min(r.bottom, innerHeight);
			if (right - left < 1 || bottom - top < 1) continue;
			for (const [fx, fy] of [[.5, .5], [.2, .5], [.8, .5], [.5, .2], [.5, .8]]) {
				const hit = document.elementFromPoint(left + (right - left) * fx, top + (bottom - top) * fy);
				if (hit && (e.contains(hit) || hit.contains(e) && hit.matches("label, summary") || hit.closest("label")?.control === e)) return true;
			}
		}
		return false;
	};

	// An outline or a shadow that was not there before; the pixels are compared
	// elsewhere, for one element of each kind.
	const ring = e => {
		const s = getComputedStyle(e);
		return s.outlineStyle !== "none" && parseFloat(s.outlineWidth) >= 2 && !/, 0\)$|transparent/.test(s.outlineColor) || s.boxShadow !== "none";
	};

	let due, made, bare;
	const heard = event => {
		if (event.key !== "Tab") return;
		const e = document.activeElement;
		made.push({ e, inView: inView(e), ring: ring(e) });
	};
	const setOut = () => {
		document.body.tabIndex = -1;
		document.body.focus();
		document.body.removeAttribute("tabindex");
		document.body.blur();
		scrollTo(0, 0);
		due = focusable();
		made = [];
		bare = new Map(due.map(e => [e, ring(e)]));
		document.addEventListener("keyup", heard, true);
		return due.length;
	};
	const arrive = () => {
		document.removeEventListener("keyup", heard, true);
		const faults = [], reached = new Set(made.map(m => m.e));
		for (const e of due) if (!reached.has(e)) faults.push(`${name(e)} ${say(e.textContent)} is never reached by Tab`);
		if (!faults.length) {
			const at = due.findIndex((e, i) => made[i].e !== e);
			if (at >= 0) faults.push(`Tab goes to ${name(made[at].e)} before ${name(due[at])}, which stands before it`);
		}
		for (const m of made) {
			if (!reached.delete(m.e)) continue;
			const what = `${name(m.e)} ${say(m.e.textContent)}`;
			if (!m.inView) faults.push(`${what} has the focus out of view or covered`);
			if (!m.ring || bare.get(m.e)) faults.push(`${what} does not show that it has the focus`);
		}
		return faults;
	};

	let kinds = [];
	const stops = () => {
		const seenKinds = new Map();
		for (const e of focusable()) {
			const own = n => n.localName + [...n.classList].map(c => "." + c).join("");
			const kind = [...ancestors(e)].slice(0, 2).map(own).reverse().concat(own(e)).join(" > ");
			if (!seenKinds.has(kind)) seenKinds.set(kind, e);
		}
		kinds = [...seenKinds.values()];
		return [...seenKinds].map(([kind, e]) => ({ Name: name(e), Kind: kind }));
	};
	const focus = (number, on) => {
		const e = kinds[number];
		if (on) e.focus({ focusVisible: true });
		else e.blur();
		const r = e.getClientRects()[0], around = 8;
		const x = Math.max(0, r.left - around), y = Math.max(0, r.top - around);
		return { X: x + scrollX, Y: y + scrollY, Width: Math.min(innerWidth, r.right + around) - x, Height: Math.min(innerHeight, r.bottom + around) - y };
	};

	return { clipped, shifts, moving, texts, unprinted, links, space, unfold, setOut, arrive, stops, focus };
})();
