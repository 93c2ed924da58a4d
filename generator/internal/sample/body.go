package sample

import (
	"camket/generator/internal/i18n"
	"camket/generator/internal/portal"
)

// bodyOf is what an entry says below its facts.
func (t *telling) bodyOf(e *entry, acts []act, readings []reading, cites string) words {
	var paragraphs []words
	add := func(w words) { paragraphs = append(paragraphs, w) }
	add(t.lead(e, acts, cites))
	if figures := t.figures(e, readings, cites); figures != (words{}) {
		add(figures)
	}
	if table := t.table(e, readings); table != (words{}) {
		add(table)
	}
	if !e.Stage.Ends() {
		t.goOn(e, acts, cites, add)
	}
	if e.footnoted {
		add(words{"[^luy-ke]: Tính từ khi bắt đầu đến ngày của số liệu.", "[^luy-ke]: Counted from the start to the date of the figure."})
	}
	return joined(paragraphs)
}

// goOn tells of the work that goes on.
func (t *telling) goOn(e *entry, acts []act, cites string, add func(words)) {
	add(t.done(e, cites))
	if t.project.picture != nil && t.count == 0 {
		add(shown(t.kind))
	}
	if !e.Compiled && t.gauges.begun <= t.count && t.dice.once(2) {
		add(words{"Quý tới tập trung:", "Next quarter:"})
		add(list(some(t.dice, t.kind.trade.plans, 2), true))
	}
	if more := t.seeAlso(acts); more != (words{}) {
		add(more)
	}
}

// lead tells what became of the milestones.
func (t *telling) lead(e *entry, acts []act, cites string) words {
	var lead words
	for i, a := range acts {
		mark := ""
		if i == len(acts)-1 {
			mark = cites
		}
		lead = lead.plus(sentence(t.sentenceOf(a), mark)).plus(same(" "))
	}
	switch {
	case e.Stage == portal.StageCancelled:
		return lead.plus(sentence(words{"Dự án dừng từ quý này", "The project stops in this quarter"}, cites))
	case e.Stage == portal.StageCompleted:
		return lead.plus(sentence(words{"Dự án kết thúc, các mốc đã nêu đều có câu trả lời", "The project is over, and every milestone that was stated has its answer"}, cites))
	case e.Stage == portal.StageOperating:
		return lead.plus(words{"Công trình hoạt động bình thường; không còn mốc nào phải báo cáo.", "All is in normal operation; no milestone is left to report on."})
	case len(acts) == 0:
		return t.quiet(e, cites)
	}
	return lead
}

// quiet tells a quarter in which no milestone moved.
func (t *telling) quiet(e *entry, cites string) words {
	if e.Compiled {
		w := words{"Nguồn kể tình hình {q}, không nhắc đến các mốc đã hẹn", "The source describes {q} and does not mention the dates promised"}
		return sentence(w.with("q", quarterly(e.Quarter)), cites)
	}
	w := pick(t.dice, []words{
		{"Trong {q} không có mốc nào đến hạn hoặc thay đổi", "No milestone fell due or changed in {q}"},
		{"Các thời hạn đã nêu vẫn giữ nguyên trong {q}", "The dates stated earlier still stand in {q}"},
		{"{Q} là thời gian chuẩn bị cho các mốc tiếp theo", "{Q} went into preparing the milestones that follow"},
	})
	return sentence(w.with("q", quarterly(e.Quarter)), cites)
}

// sentenceOf tells one act, without a full stop.
func (t *telling) sentenceOf(a act) words {
	name := a.step.name.lower()
	var w words
	switch {
	case !a.met.IsZero():
		w = a.step.done.plus(same(" ")).plus(when(a.met))
		if !a.due.IsZero() {
			w = w.plus(words{"; thời hạn đã nêu là {due}", "; the date stated was {due}"})
		}
	case !a.unmet.IsZero():
		w = words{"{Until} vẫn chưa {name}", "{Until} the {name} had not taken place"}.with("until", until(a.unmet))
	case !a.dropped.IsZero():
		w = words{"Mốc {name} được rút {on}", "The {name} was withdrawn as a milestone {on}"}.with("on", on(a.dropped))
	case a.due.IsZero():
		w = words{"Việc {name} đã được nêu, nhưng chưa có thời hạn", "The {name} has been announced, but without a date"}
	case a.was.IsZero():
		w = pick(t.dice, []words{
			{"Dự kiến {name} {on}", "The {name} is due {on}"},
			{"Theo kế hoạch, sẽ {name} {on}", "According to the plan the {name} follows {on}"},
		}).with("on", on(a.due))
	default:
		w = words{"Hạn {name} nay là {due}; trước đây là {was}", "The {name} is now due {on}, no longer {before}"}.
			with("was", dated(a.was), "on", on(a.due), "before", on(a.was))
	}
	return w.with("name", name, "due", dated(a.due))
}

// figures tells the values that are not of a part.
func (t *telling) figures(e *entry, readings []reading, cites string) words {
	var whole []reading
	for _, r := range readings {
		if r.part == nil {
			whole = append(whole, r)
		}
	}
	var all words
	for i, r := range whole {
		mark := ""
		switch {
		case cites == "" && !e.footnoted && r.gauge.shape == amount && t.dice.once(2):
			e.footnoted, mark = true, "[^luy-ke]"
		case i == len(whole)-1:
			mark = cites
		}
		all = all.plus(sentence(r.says(), mark)).plus(same(" "))
	}
	return all
}

// table lists the values of the parts.
func (t *telling) table(e *entry, readings []reading) words {
	var rows words
	for _, r := range readings {
		if r.part != nil {
			rows = rows.plus(words{"| {part} | {v} |\n", "| {part} | {v} |\n"}.
				with("part", r.part.title, "v", quantity(r.value, measureOf(r.gauge.measure))))
		}
	}
	if rows == (words{}) {
		return words{}
	}
	return words{"| Hạng mục | Đã thực hiện |\n|---|--:|\n", "| Component | Work done |\n|---|--:|\n"}.plus(rows)
}

// done lists what was worked on.
func (t *telling) done(e *entry, cites string) words {
	at := t.gauges.work * (len(t.kind.works) - 2) / 1001
	works := some(t.dice, t.kind.works[at:at+3], 2+t.dice.below(2))
	switch {
	case t.gauges.begun > t.count:
		return sentence(pick(t.dice, preparations), cites)
	case e.Compiled:
		w := works[0]
		for _, more := range works[1:] {
			w = w.plus(words{"; ", "; "}).plus(more)
		}
		return sentence(words{"Nguồn cho biết đang làm các việc: ", "Work reported to be in hand: "}.plus(w), cites)
	}
	return words{"Trong quý đã:\n\n", "Done in the quarter:\n\n"}.plus(list(works, false))
}

// seeAlso links to where a milestone was promised.
func (t *telling) seeAlso(acts []act) words {
	for _, a := range acts {
		if a.first {
			continue
		}
		anchor := same("#moc-" + a.step.id)
		if q := t.first[a.step]; q != (portal.Quarter{}) {
			return words{
				"Xem [lần hẹn đầu tiên]({q}.vi.md) và [mọi thay đổi của mốc này](index.vi.md{anchor}).",
				"See [where it was first promised]({q}.en.md) and [every change of this milestone](index.en.md{anchor}).",
			}.with("q", same(q.String()), "anchor", anchor)
		}
		return words{
			"Xem [mọi thay đổi của mốc này](index.vi.md{anchor}).",
			"See [every change of this milestone](index.en.md{anchor}).",
		}.with("anchor", anchor)
	}
	return words{}
}

// about is what the project's own file says below its facts.
func (t *telling) about() words {
	m := t.project.Mandates[0]
	clause := m.Clause
	place := typed(i18n.Clause(portal.Vietnamese, clause), i18n.Clause(portal.English, clause))
	paragraphs := []words{
		{"## Về dự án {#ve-du-an}", "## About the project {#ve-du-an}"},
		t.fill(t.kind.about),
		t.fill(words{
			"{Agency} chịu trách nhiệm thực hiện, theo [{clause}](/van-ban/{resolution}/#{anchor}) của nghị quyết[^{resolution}/{anchor}].",
			"The {agency} is in charge, under [{clause}](/en/resolutions/{resolution}/#{anchor}) of the resolution[^{resolution}/{anchor}].",
		}).with("clause", place, "resolution", same(resolutionID), "anchor", same(clause.String())),
	}
	if parts := t.kind.parts; len(parts) > 0 {
		var names []words
		for _, p := range parts {
			names = append(names, p.title.lower())
		}
		paragraphs = append(paragraphs, words{"Dự án chia thành các hạng mục:", "The project is divided into:"}, list(names, false))
	}
	if t.number > 0 {
		last := newStory(t.number - 1)
		paragraphs = append(paragraphs,
			words{"## Xem thêm {#xem-them}", "## See also {#xem-them}"},
			words{"Cùng được theo dõi trên cổng này: [{vi}](../{id}/index.vi.md).", "Also followed on this portal: [{en}](../{id}/index.en.md)."}.
				with("vi", same(last.title.vi), "en", same(last.title.en), "id", same(last.id)))
	}
	return joined(paragraphs)
}
