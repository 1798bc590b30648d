package org.gongkai.press;

import java.util.ArrayList;
import java.util.List;
import org.gongkai.application.Form;

/**
 * The application form, to be filled in and printed (政府信息公开申请表): {@code applyForm}.
 *
 * @param title its title
 * @param office who receives it
 * @param parts its parts
 * @param forms the same as a document
 * @param apply the page on applying
 */
public record ApplyFormView(
        String title, OfficeView office, List<FormPartView> parts, List<AttachmentView> forms, LinkView apply) {
    /** Copies the lists. */
    public ApplyFormView {
        parts = List.copyOf(parts);
        forms = List.copyOf(forms);
    }

    /** The form as it is defined. */
    static ApplyFormView of(OfficeView office, List<AttachmentView> forms, LinkView apply) {
        List<FormPartView> parts = new ArrayList<>();
        int number = 0;
        for (Form.Part part : Form.PARTS) {
            parts.add(FormPartView.of(part, number));
            number += part.fields().size();
        }
        return new ApplyFormView(Form.TITLE, office, parts, forms, apply);
    }
}
