package org.gongkai.hanzi;

import java.text.Normalizer;

/**
 * The unified ideograph for which a radical or a compatibility ideograph stands (部首、兼容汉字所代表的汉字), as the text of a
 * PDF has it: ⼈ for 人. After Unicode's EquivalentUnifiedIdeograph and the compatibility decompositions, which never
 * change (UAX #15), but for one: fonts of the mainland write 户 with the radical ⼾, whose decomposition is 戶.
 */
public final class Unified {

    private static final int FIRST_RADICAL = 0x2E80;
    private static final int FIRST_OF_KANGXI = 0x2F00;
    private static final int LAST_RADICAL = 0x2FD5;

    /** U+2E80 to U+2EF3; what stands for nothing is itself. */
    private static final int[] SUPPLEMENT = ("⺀厂乛乚乙亻冂𠘨刀刂卜㔾小小兀尣尢𡯂巳幺彑彐忄心扌攵⺚旡日月歺母民氵氺灬爫爫丬牛" //
                    + "犭王𤴔目示礻𥫗糹纟罓罒㓁冗𦉫羊𦍌𦍋耂肀聿肉𦥑艹艹艹虎衤覀西见角𧢲讠贝𧾷车辶辶辶邑" //
                    + "钅長镸长门𨸏阝雨青韦页风飞食𩙿飠饣𩠐马骨鬼鱼鸟卤麦黄黾斉齐歯齿竜龙龜亀龟")
            .codePoints()
            .toArray();

    /** U+2F00 to U+2FD5. */
    private static final String KANGXI = "一丨丶丿乙亅二亠人儿入八冂冖冫几凵刀力勹匕匚匸十卜卩厂厶又口囗土士夂夊夕大女子宀" //
            + "寸小尢尸屮山巛工己巾干幺广廴廾弋弓彐彡彳心戈户手支攴文斗斤方无日曰月木欠止歹殳毋" //
            + "比毛氏气水火爪父爻爿片牙牛犬玄玉瓜瓦甘生用田疋疒癶白皮皿目矛矢石示禸禾穴立竹米糸" //
            + "缶网羊羽老而耒耳聿肉臣自至臼舌舛舟艮色艸虍虫血行衣襾見角言谷豆豕豸貝赤走足身車辛" //
            + "辰辵邑酉釆里金長門阜隶隹雨靑非面革韋韭音頁風飛食首香馬骨高髟鬥鬯鬲鬼魚鳥鹵鹿麥麻" //
            + "黃黍黑黹黽鼎鼓鼠鼻齊齒龍龜龠";

    private Unified() {}

    /** Whether a unit of a text may be a radical, a compatibility ideograph or the first half of one. */
    public static boolean maybe(char c) {
        return c >= FIRST_RADICAL && (c <= LAST_RADICAL || (c >= 0xF900 && c <= 0xFAFF) || c == 0xD87E);
    }

    /** The ideograph for which a character stands; the character itself if it stands for no other. */
    public static int of(int codePoint) {
        if (codePoint < FIRST_RADICAL) {
            return codePoint;
        }
        if (codePoint < FIRST_RADICAL + SUPPLEMENT.length) {
            return SUPPLEMENT[codePoint - FIRST_RADICAL];
        }
        if (codePoint >= FIRST_OF_KANGXI && codePoint <= LAST_RADICAL) {
            return KANGXI.charAt(codePoint - FIRST_OF_KANGXI);
        }
        boolean compatible =
                (codePoint >= 0xF900 && codePoint <= 0xFAFF) || (codePoint >= 0x2F800 && codePoint <= 0x2FA1F);
        return compatible
                ? Normalizer.normalize(Character.toString(codePoint), Normalizer.Form.NFC)
                        .codePointAt(0)
                : codePoint;
    }
}
