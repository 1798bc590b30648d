package org.gongkai.content.header;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gongkai.content.yaml.Field;
import org.gongkai.content.yaml.Form;
import org.gongkai.content.yaml.Shape;
import org.gongkai.content.yaml.Values;
import org.gongkai.finding.Found;
import org.gongkai.finding.Place;
import org.gongkai.finding.Wording;

/**
 * A change of a text after its release (修改记录的一行). A header writes one date, as it always could, or a list of dates with
 * reasons, the earliest first.
 *
 * @param on the day of the change
 * @param reason what was changed and why, for readers; empty where only the date is written
 * @param place where it stands
 */
public record Change(LocalDate on, String reason, Place place) {

    private static final Field<LocalDate> ON = Field.needed("on", "日期", Shape.DAY, "变更的日期");
    private static final Field<String> REASON = Field.needed("reason", "原因", Shape.TEXT, "改了什么、为什么改，读者在修改记录中看到");

    public static final Form FORM =
            new Form(List.of(ON, REASON), Map.of("date", new Wording("日期写在 on（日期）", "the date goes under on")));

    /** One date, one change, or a list of them. */
    static final Shape<List<Change>> SHAPE = Shape.several(
            Shape.either(
                    Shape.DAY.then((value, day) -> Found.of(Optional.of(new Change(day, "", value.place())))),
                    FORM.shape(Change::of)),
            "日期，或者列表，见下");

    private static Change of(Values values) {
        return new Change(values.need(ON), values.need(REASON), values.place());
    }

    /** As the digest covers it in a list: English name ▸ what was written; of a date alone the date. */
    Object covered() {
        if (reason.isEmpty()) {
            return on.toString();
        }
        Map<String, String> covered = new LinkedHashMap<>();
        covered.put(ON.english(), on.toString());
        covered.put(REASON.english(), reason);
        return covered;
    }
}
