package org.gongkai.letter;

import java.util.Optional;
import org.gongkai.content.yaml.Field;
import org.gongkai.finding.Wording;

/**
 * Why a letter cannot be written (缺什么).
 *
 * @param column of the register that it is about; nothing where it is about something else
 */
public record Lack(Optional<Field<?>> column, Wording message, Wording hint) {

    /** That a cell of the register is empty. */
    static Lack empty(Field<?> column) {
        return new Lack(
                Optional.of(column),
                new Wording("没有填“" + column.chinese() + "”", column.english() + " is missing"),
                new Wording("在登记簿这一行补上“" + column.chinese() + "”", "fill in " + column.english() + " in this row"));
    }

    /** That a key of site.yaml is missing. */
    static Lack unset(String key, String meaning) {
        return new Lack(
                Optional.empty(),
                new Wording("site.yaml 没有写明" + meaning + "（" + key + "）", "site.yaml does not say " + key),
                new Wording("在 site.yaml 补上 " + key, "add " + key + " to site.yaml"));
    }
}
