package org.gongkai.scan.secrecy;

import java.util.stream.Stream;

/** Words as they are written traditionally (繁体写法), as far as marks need it. */
final class Traditional {

    private static final String PAIRS = "内內资資料料参參传傳阅閱仅僅请請严嚴转轉发發机機绝絕级級会會签簽紧緊缓緩开開属屬"
            + "项項这這书書报報录錄册冊图圖数數据據应應当當规規定定单單讲講计計总總学學习習读讀刊刊简簡勿勿"
            + "宝寶实實释釋销銷毁毀须須禁禁标標识識样樣写寫页頁预預编編汇彙选選决決纪紀动動态態档檔关關于於";

    private Traditional() {}

    /** The word, and its traditional form if that is another one. */
    static Stream<String> both(String word) {
        StringBuilder traditional = new StringBuilder();
        for (int i = 0; i < word.length(); i++) {
            int at = PAIRS.indexOf(word.charAt(i));
            traditional.append(at >= 0 && at % 2 == 0 ? PAIRS.charAt(at + 1) : word.charAt(i));
        }
        return Stream.of(word, traditional.toString()).distinct();
    }
}
