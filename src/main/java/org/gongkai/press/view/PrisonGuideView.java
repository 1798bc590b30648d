package org.gongkai.press.view;

import java.util.List;

/**
 * What the guide to the disclosure of prison affairs shows besides its text (狱务公开指南): {@code prisonGuide}.
 *
 * @param columns where what is found: the columns of 狱务公开
 * @param visits the visiting days that were published last (会见日); none or one
 * @param source the entry that they are from, or {@link LinkView#NONE}
 */
public record PrisonGuideView(List<BranchView> columns, List<LedgerView> visits, LinkView source) {
    /** Copies the lists. */
    public PrisonGuideView {
        columns = List.copyOf(columns);
        visits = List.copyOf(visits);
    }
}
