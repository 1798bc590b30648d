package org.gongkai.serve.reviewing;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gongkai.content.header.Withdrawal;
import org.gongkai.content.site.Role;
import org.gongkai.desk.Decision;
import org.gongkai.desk.SendingBack;
import org.gongkai.finding.DateSpelling;
import org.gongkai.finding.Place;
import org.gongkai.serve.door.Call;

/**
 * What was typed into a form of a review, and what is wrong with it (填写的内容).
 *
 * @param form {@code step}, {@code return} or {@code withdraw}, and for a step its role: {@code step-secrecy}
 * @param secrecy whether the withdrawal is for secrecy
 * @param mistakes each with the field that it is about
 */
record Typed(
        String form,
        String role,
        String by,
        String on,
        String conclusion,
        String basis,
        String number,
        String reason,
        boolean secrecy,
        List<Mistake> mistakes) {

    static final Typed NOTHING = new Typed("", "", "", "", "", "", "", "", false, List.of());

    /**
     * What is wrong with a field.
     *
     * @param field its name; empty where it is about all of the form
     */
    record Mistake(String field, String text) {}

    static Typed of(Call call, String form) {
        Typed typed = new Typed(
                form.equals("step") ? "step-" + call.field("role") : form,
                call.field("role"),
                call.field("by").strip(),
                call.field("on").strip(),
                call.field("conclusion").strip(),
                call.field("basis").strip(),
                call.field("form").strip(),
                call.field("reason").strip(),
                call.field("secrecy").equals("true"),
                List.of());
        return typed.with(typed.found(form));
    }

    /** The same with mistakes. */
    Typed with(List<Mistake> found) {
        return new Typed(form, role, by, on, conclusion, basis, number, reason, secrecy, found);
    }

    /** The same, refused as a whole. */
    Typed refused(String why) {
        return with(List.of(new Mistake("", why)));
    }

    /** What is wrong with a field; empty where nothing is. */
    public String mistake(String field) {
        return mistakes.stream()
                .filter(one -> one.field().equals(field))
                .map(Mistake::text)
                .findFirst()
                .orElse("");
    }

    private List<Mistake> found(String form) {
        List<Mistake> found = new ArrayList<>();
        Optional<Role> step = Role.named(role);
        if (!form.equals("withdraw") && step.filter(Role.STEPS::contains).isEmpty()) {
            found.add(new Mistake("role", "选择在哪一步"));
        }
        if (by.isEmpty()) {
            found.add(new Mistake("by", "选择姓名"));
        }
        if (day().isEmpty()) {
            found.add(new Mistake(
                    "on", "日期写成 2026-01-31 的样子：" + DateSpelling.dayHint(on).zh()));
        }
        List<String> conclusions = step.map(StepForm::conclusions).orElse(List.of());
        if (form.equals("step") && !conclusions.isEmpty() && !conclusions.contains(conclusion)) {
            found.add(new Mistake("conclusion", "选择结论"));
        }
        if (!form.equals("step") && reason.isEmpty()) {
            found.add(new Mistake("reason", "写明理由"));
        }
        for (String field : List.of("basis", "reason", "form")) {
            String text = field.equals("basis") ? basis : field.equals("reason") ? reason : number;
            if (text.codePoints().anyMatch(Character::isISOControl)) {
                found.add(new Mistake(field, "写成一行"));
            }
        }
        return found;
    }

    private Optional<LocalDate> day() {
        try {
            return Optional.of(LocalDate.parse(on));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static Optional<String> some(String text) {
        return text.isEmpty() ? Optional.empty() : Optional.of(text);
    }

    /** Of a form without mistakes. */
    Decision decision() {
        return new Decision(
                Role.named(role).orElseThrow(), by, day().orElseThrow(), some(conclusion), some(basis), some(number));
    }

    /** Of a form without mistakes. */
    SendingBack sendingBack() {
        return new SendingBack(Role.named(role).orElseThrow(), by, day().orElseThrow(), reason);
    }

    /** Of a form without mistakes. */
    Withdrawal withdrawal(String path) {
        return new Withdrawal(day().orElseThrow(), by, reason, secrecy, Place.of(path));
    }
}
