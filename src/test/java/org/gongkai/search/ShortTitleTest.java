package org.gongkai.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A title goes by what people call it, whoever issued it. */
class ShortTitleTest {

    private static final List<String> ORGANS = List.of("司法部", "示例省监狱管理局", "国务院", "国务院办公厅");

    @ParameterizedTest
    @CsvSource({
        "《中华人民共和国行政复议法》,行政复议法,5",
        "行政复议法,行政复议法,5",
        "中华人民共和国行政复议法实施条例,行政复议法实施条例,9",
        "中华人民共和国司法部关于修改规章的决定,关于修改规章的决定,9",
        "国务院办公厅关于政务公开的意见,关于政务公开的意见,9",
        "中华人民共和国行政复议法（2023年修订）,行政复议法2023年修订,5",
        "《会见办法（试行）》,会见办法试行,4",
        "会见办法（试行）（征求意见稿）,会见办法试行征求意见稿,4",
        "（试行）,试行,2",
        "中华人民共和国,中华人民共和国,7",
        "司法部令,司法部令,4",
        "省司法厅关于司法部文件的通知,省司法厅关于司法部文件的通知,14",
        "——,'',0"
    })
    void theStateTheOrganAndMarksDoNotCount(String title, String called, int length) {
        assertThat(ShortTitle.of(title, ORGANS)).isEqualTo(called);
        assertThat(ShortTitle.length(title, ORGANS)).isEqualTo(length);
    }
}
