package org.gongkai.narrative;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.gongkai.annual.form.AnnualReport;
import org.gongkai.annual.form.CurrentForm;
import org.gongkai.application.Applicant;

/** What the nouns of a text name in the tables of one report (名词所指的数字). */
final class Phrases {

    private static final Pattern VERBS = Pattern.compile("^(?:收到|接到|接收|受理|办理|处理|办结|答复|完成|制发|废止|制定|审核|登记|予以|规范|依法)+$");
    private static final Pattern DOES = Pattern.compile("收到|接到|接收|受理|收悉|完成|制发|制定|被");
    private static final Pattern BEHIND = Pattern.compile("^(?:的|被|需|须|仍|尚|已)");
    private static final Pattern LATER = Pattern.compile("(?:均|都|全部|已|中(?=$)).*$");

    /** Words before a number that leave it to those behind it to say of what it is. */
    private static final Pattern OPEN =
            Pattern.compile("^(?:其中|另外?|还|尚|仍|有|并|目前|现)*$|(?:发生|引起|引发|产生|收到|受理|被提起|被申请)的?$");

    private static final Pattern HEAD = Pattern.compile("(?:制发|废止|现行有效|新制作|新公开|制定|被申请|提起|属于)(?:的)?");
    private static final Pattern TAIL = Pattern.compile("(?:处理决定|决定|制发|废止|现行有效|案件|申请)$");
    private static final Pattern ORGANIZATIONS = Pattern.compile("^(?:其中)?法人或其他组织(?:申请|提出的申请|的)?$");
    private static final Pattern AMONG = Pattern.compile("^(?:其中)?(?:包括|含|有)?");
    private static final Pattern OF_APPLICANT = Pattern.compile("(?:提出的?)?(?:申请)?(?:的)?$");

    /** A longer one behind a number is a sentence of its own. */
    private static final int LONG = 7;

    /** No phrase is longer; of longer words the end is looked at, behind a mark that begins no phrase. */
    private static final int LONGEST = 32;

    private static final String CUT = "…";

    private final AnnualReport report;
    private final List<Phrase> phrases;
    private final Map<String, Optional<Counterpart>> known = new HashMap<>();

    Phrases(AnnualReport report) {
        this.report = report;
        this.phrases = Phrase.of(report.format()).stream().filter(this::inForm).toList();
    }

    private boolean inForm(Phrase phrase) {
        return report.format().forms().stream()
                .flatMap(form -> form.blocks().stream())
                .anyMatch(block -> block.columns().stream()
                                .anyMatch(column -> column.wording().equals(phrase.column()))
                        && block.rows().stream().anyMatch(row -> phrase.rows().contains(row.id())));
    }

    /** The figures that a count names: one, their sum, or each of several; none where it is not clear. */
    List<Counterpart> of(Count count, Set<Topic> topics) {
        if (count.joined()) {
            return joined(count, topics);
        }
        String before = count.subject();
        String behind =
                LATER.matcher(BEHIND.matcher(count.behind()).replaceFirst("")).replaceFirst("");
        return find(before, topics)
                .or(() -> before.isEmpty() ? Optional.empty() : across(before, behind, topics))
                .or(() -> OPEN.matcher(before).find() ? begun(behind, topics) : Optional.empty())
                .stream()
                .toList();
    }

    /** Figures of things joined by 、 and 和: each of them has the number where it says 均, else they have it together. */
    private List<Counterpart> joined(Count count, Set<Topic> topics) {
        List<String> nouns = count.named();
        String last = count.subject();
        List<Counterpart> all = nouns.stream()
                .flatMap(noun -> shared(noun, nouns.get(0), last, topics).stream())
                .toList();
        if (all.size() == nouns.size()) {
            boolean apart = !count.manner().isEmpty();
            boolean alike = all.stream()
                    .allMatch(one -> one.phrase().topic() == all.get(0).phrase().topic());
            return apart
                    ? all
                    : alike ? List.of(all.stream().reduce(Counterpart::and).orElseThrow()) : List.of();
        }
        boolean actors = all.size() == 1
                && nouns.stream().noneMatch(noun -> VERBS.matcher(noun).matches())
                && nouns.stream()
                        .limit(nouns.size() - 1L)
                        .noneMatch(noun -> find(noun, topics).isPresent())
                && DOES.matcher(last).find();
        return actors ? find(last, topics).stream().toList() : List.of();
    }

    /** A noun by itself, or with the verb of the first or the end of the last of its list. */
    private Optional<Counterpart> shared(String noun, String first, String last, Set<Topic> topics) {
        Matcher head = HEAD.matcher(first);
        Matcher tail = TAIL.matcher(last);
        String before = head.find() ? head.group() : "";
        String behind = tail.find() ? tail.group() : "";
        return find(noun, topics)
                .or(() -> before.isEmpty() || noun.equals(first) ? Optional.empty() : find(before + noun, topics))
                .or(() -> behind.isEmpty() || noun.equals(last) ? Optional.empty() : find(noun + behind, topics));
    }

    /** The first phrase that ends these words. */
    Optional<Counterpart> find(String words, Set<Topic> topics) {
        return first(words, words.length(), topics);
    }

    /** {@code 收到70件申请}: a phrase that the number stands in. */
    private Optional<Counterpart> across(String before, String behind, Set<Topic> topics) {
        return behind.isEmpty() ? Optional.empty() : first(before + behind, before.length(), topics);
    }

    /** {@code 1件结转下年度继续办理}: a phrase that begins right behind the number. */
    private Optional<Counterpart> begun(String behind, Set<Topic> topics) {
        return first(behind, 1, topics);
    }

    /** The first phrase that ends these words and begins before a place in them. */
    private Optional<Counterpart> first(String words, int before, Set<Topic> topics) {
        int cut = Math.max(0, words.length() - LONGEST);
        String end = cut == 0 ? words : CUT + words.substring(cut);
        return known.computeIfAbsent(
                topics + end + (before - cut),
                unused -> matching(topics)
                        .filter(phrase -> {
                            Matcher matcher = phrase.words().matcher(end);
                            return matcher.find() && matcher.start() < before - cut + (cut == 0 ? 0 : 1);
                        })
                        .findFirst()
                        .map(phrase -> Counterpart.of(phrase, phrase.column(), report)));
    }

    private Stream<Phrase> matching(Set<Topic> topics) {
        return phrases.stream().filter(phrase -> topics.contains(phrase.topic()));
    }

    /**
     * What a count adds to the figure told before: {@code 其中自然人13件} and {@code 结果维持2件} after a row,
     * {@code 废止1件} after {@code 制发行政规范性文件2件}.
     *
     * @param goesOn whether the number before was such a part too: 其他 alone may be other than an applicant
     */
    Optional<Counterpart> more(Counterpart told, Count count, boolean goesOn) {
        Phrase phrase = told.phrase();
        String subject = AMONG.matcher(count.subject()).replaceFirst("");
        return switch (phrase.topic()) {
            case APPLICATIONS -> applicants(told, count.subject(), goesOn);
            case DISPUTES ->
                Phrase.result(subject.isEmpty() && count.behind().length() < LONG ? count.behind() : subject)
                        .map(column -> told.in(column, report));
            case DISCLOSURE, DOCUMENTS ->
                phrases.stream()
                        .filter(other ->
                                other.topic() == phrase.topic() && other.rows().equals(phrase.rows()))
                        .map(Phrase::column)
                        .filter(column -> subject.length() > 1 && column.contains(subject))
                        .findFirst()
                        .map(column -> told.in(column, report));
        };
    }

    private Optional<Counterpart> applicants(Counterpart told, String subject, boolean goesOn) {
        if (!told.column().equals(CurrentForm.TOTAL)) {
            return Optional.empty();
        }
        if (ORGANIZATIONS.matcher(subject).matches()) {
            return Applicant.words().stream()
                    .filter(word -> !word.equals(Applicant.PERSON.column()))
                    .map(word -> told.in(word, report))
                    .reduce(Counterpart::and);
        }
        String kind =
                OF_APPLICANT.matcher(AMONG.matcher(subject).replaceFirst("")).replaceFirst("");
        boolean named = Applicant.words().contains(kind) && (goesOn || !kind.equals(Applicant.OTHER.column()));
        return named ? Optional.of(told.in(kind, report)) : Optional.empty();
    }
}
