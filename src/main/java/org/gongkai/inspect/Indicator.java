package org.gongkai.inspect;

import java.math.BigDecimal;
import org.gongkai.finding.Wording;
import org.jspecify.annotations.Nullable;

/**
 * One line of a table of indicators (检查指标).
 *
 * @param id by which tables and profiles name it
 * @param group key of its group
 * @param name what it is about
 * @param source the norm that it is taken from
 * @param article where in the norm
 * @param veto whether failing it fails the whole (单项否决)
 * @param points how many points are lost by failing it; nothing where that is not known
 * @param judge who judges it
 * @param criterion what it is held to
 * @param note what people look at, where they judge it, or what else is to be known of it
 */
public record Indicator(
        String id,
        String group,
        Wording name,
        String source,
        String article,
        boolean veto,
        @Nullable BigDecimal points,
        Judge judge,
        Criterion criterion,
        Wording note) {}
