package org.gongkai.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Names of attachments that say what they are, and names that do not. */
class AttachmentTitlesTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "附件1",
                "附件",
                "附件一",
                "附件（2）",
                "附表3",
                "scan001",
                "Scan_2026-11-30",
                "IMG_20261130_0001",
                "untitled",
                "新建 Microsoft Word 文档",
                "新建文件夹(1)",
                "未命名",
                "20261130",
                "微信图片_20261130101112",
                "1",
                "3f2a9c4e-77aa-4b1c-9d2e-1234567890ab",
                "document (3)"
            })
    void saysNothing(String name) {
        assertThat(AttachmentTitles.tells(name)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "附件1：会见申请表",
                "附件1 会见申请表",
                "会见申请表",
                "2024年逐月数据",
                "zhuyue-2024",
                "documents-required",
                "图片说明",
                "表彰名单",
                "文件汇编",
                "a",
                "newsletter"
            })
    void saysWhatItIs(String name) {
        assertThat(AttachmentTitles.tells(name)).isTrue();
    }
}
