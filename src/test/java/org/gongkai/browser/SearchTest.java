package org.gongkai.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.gongkai.Slow;
import org.gongkai.search.Folding;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The search page on a plain web server, in a real browser, under its strict policy. */
@Slow
@ExtendWith(InBrowser.class)
class SearchTest {

    /** Done, or 10 seconds. */
    static final String DONE = """
            new Promise(done => { let left = 400; (function look() {
              const hits = document.getElementById('hits'), said = document.getElementById('found').textContent;
              if (--left && (hits.getAttribute('aria-busy') === 'true' || said.startsWith('正在'))) setTimeout(look, 25);
              else done(said); })(); })""";

    private static String said(Tab tab) {
        return tab.eval(DONE).getAsString();
    }

    private static List<String> hits(Tab tab) {
        return tab.list("[...document.querySelectorAll('#hits a')].map(one => one.textContent)");
    }

    private static List<String> passages(Tab tab) {
        return tab.list("[...document.querySelectorAll('#hits p')].map(one => one.textContent)");
    }

    private static Tab search(Tab tab, Server server, String query) {
        return tab.open(server.address() + "search.html?" + query);
    }

    private static String q(String words) {
        return "q=" + URLEncoder.encode(words, StandardCharsets.UTF_8);
    }

    @Test
    void everyTitleNumberAndIndexNumberOfTheSiteIsAmongTheFirstThree(Server server, Tab tab) {
        search(tab, server, "");
        List<String> missed = tab.list("""
                (async () => {
                  const index = await gongkaiIndex.open('search/index.json'), missed = [];
                  const all = (await (await fetch('catalogue.json')).json()).entries;
                  for (const entry of all) for (const query of [entry.title, entry.number, entry.index]) {
                    if (!query) continue;
                    const found = await index.find(query, {});
                    const lines = await index.lines(found.hits.slice(0, 3));
                    if (!lines.some(line => line.index === entry.index)) missed.push(query);
                  }
                  if (all.length < 80) missed.push('only ' + all.length);
                  return missed; })()""");
        assertThat(missed).isEmpty();
        assertThat(tab.complaints()).isEmpty();
    }

    @Test
    void aTitleTypedIntoTheHeaderOfAPageLeadsToIt(Server server, Tab tab) {
        tab.open(server.address() + ExampleSite.PAGES.get("document"));
        tab.eval("document.querySelector('.seek input').value = '监狱会见须知'");
        tab.eval("document.querySelector('.seek input').focus()");
        tab.follow(() -> tab.press("Enter"));
        assertThat(said(tab)).matches("(最多)?\\d+条.*。");
        assertThat(hits(tab).get(0)).isEqualTo("监狱会见须知");
        tab.follow(() -> tab.eval("document.querySelector('#hits a').click()"));
        assertThat(tab.eval("document.querySelector('h1').textContent").getAsString())
                .isEqualTo("监狱会见须知");
        assertThat(tab.complaints()).isEmpty();
    }

    @Test
    void aPieceOfTheTextLeadsToWhereItStandsInThePage(Server server, Tab tab) {
        search(tab, server, q("暂停正常受理，节后答复"));
        assertThat(said(tab)).isEqualTo("最多1条。");
        assertThat(hits(tab)).containsExactly("2026年元旦期间办公和会见安排的通告");
        assertThat(tab.eval("document.querySelector('#hits a').getAttribute('href')")
                        .getAsString())
                .endsWith(".html#:~:text=" + URLEncoder.encode("暂停正常受理，节后答复", StandardCharsets.UTF_8));
        assertThat(tab.requests()).allSatisfy(address -> assertThat(address).startsWith(server.address()));
        assertThat(tab.complaints()).isEmpty();
    }

    @Test
    void theWordsAreMarkedInTitleAndSummary(Server server, Tab tab) {
        search(tab, server, q("会见须知"));
        said(tab);
        assertThat(hits(tab).get(0)).isEqualTo("监狱会见须知");
        assertThat(tab.eval("document.querySelector('#hits a mark').textContent")
                        .getAsString())
                .isEqualTo("会见须知");
        assertThat(passages(tab)).hasSameSizeAs(hits(tab)).noneMatch(String::isBlank);
        assertThat(tab.eval("document.querySelector('#hits a').getAttribute('href')")
                        .getAsString())
                .endsWith(".html");
    }

    @Test
    void radicalsPastedFromAPdfFindTheCharactersTheyLookLike(Server server, Tab tab) {
        search(tab, server, q("监狱会⻅须知"));
        said(tab);
        assertThat(hits(tab).get(0)).isEqualTo("监狱会见须知");
        assertThat(tab.complaints()).isEmpty();
    }

    @Test
    void allWordsMustBeThereAndEachHitSaysWhatItIsAbout(Server server, Tab tab) {
        search(tab, server, q("会见"));
        said(tab);
        int one = total(tab);
        search(tab, server, q("会见　无障碍"));
        said(tab);
        assertThat(total(tab)).isBetween(1, one - 1);
        assertThat(passages(tab))
                .hasSameSizeAs(hits(tab))
                .anyMatch(text -> text.contains("会见") && text.contains("无障碍"));
    }

    private static int total(Tab tab) {
        return Integer.parseInt(tab.eval("document.getElementById('found').textContent.match(/\\d+/)[0]")
                .getAsString());
    }

    @Test
    void widthBracketsAndBlanksOfANumberDoNotMatter(Server server, Tab tab) {
        for (String number : List.of("示狱规〔2019〕1号", "示狱规[2019]1号", "示狱规（２０１９）１号", "示狱规 2019 1号")) {
            search(tab, server, q(number));
            said(tab);
            assertThat(hits(tab)).as(number).startsWith("示例省监狱管理局政府信息公开工作规定（试行）");
        }
    }

    @Test
    void titlesComeFirstTheShorterThenWhatHoldsThenWhatIsNewer(Server server, Tab tab) {
        search(tab, server, "");
        List<String> rows = tab.list("""
                (async () => {
                  const index = await gongkaiIndex.open('search/index.json');
                  const found = await index.find('办法', {});
                  const length = title => gongkaiIndex.fold(title.replace(/（[^）]*）$/, '')
                    .replace('示例省监狱管理局', '')).text.length;
                  return (await index.lines(found.hits)).map(line =>
                    (line.title.includes('办法') ? '0 ' + String(length(line.title)).padStart(2, '0') : '1 00')
                      + ' ' + (line.ended ? 1 : 0) + ' ' + line.day); })()""");
        assertThat(rows).hasSizeGreaterThan(5);
        List<String> sorted = new ArrayList<>(rows);
        sorted.sort((a, b) -> {
            int groups = a.substring(0, 6).compareTo(b.substring(0, 6));
            return groups != 0 ? groups : b.substring(7).compareTo(a.substring(7));
        });
        assertThat(rows).isEqualTo(sorted);
        assertThat(rows).anyMatch(row -> row.matches("0 .. 1 .*")).anyMatch(row -> row.startsWith("1 "));
    }

    @Test
    void whatHasEndedIsMarkedAsInTheLists(Server server, Tab tab) {
        search(tab, server, "validity=" + URLEncoder.encode("废止", StandardCharsets.UTF_8));
        said(tab);
        List<String> marks = tab.list("[...document.querySelectorAll('#hits li')].map(one => "
                + "one.querySelector('.mark.废止').textContent)");
        assertThat(marks).isNotEmpty().containsOnly("废止").hasSameSizeAs(hits(tab));
    }

    @Test
    void columnYearValidityAndIssuerNarrowTheList(Server server, Tab tab) {
        search(tab, server, q("监狱") + "&column=fdzdgknr&year=2024");
        said(tab);
        assertThat(tab.list("[...document.querySelectorAll('#hits a')].map(one => one.getAttribute('href'))"))
                .isNotEmpty()
                .allMatch(href -> href.startsWith("fdzdgknr/") && href.contains("/2024/"));
        search(tab, server, "issuer=" + URLEncoder.encode("示例省人力资源社会保障厅", StandardCharsets.UTF_8));
        said(tab);
        assertThat(hits(tab)).hasSize(1);
    }

    @Test
    void choosingAFilterSearchesAndTheWayBackIsKept(Server server, Tab tab) {
        search(tab, server, q("会见"));
        said(tab);
        int all = total(tab);
        tab.eval("const year = document.querySelector('[name=year]'); year.value = '2024';"
                + "year.dispatchEvent(new Event('change'))");
        said(tab);
        assertThat(total(tab)).isLessThan(all);
        assertThat(tab.eval("location.search").getAsString()).contains("year=2024");
        tab.eval("new Promise(done => { addEventListener('popstate', () => setTimeout(done, 50)); history.back() })");
        said(tab);
        assertThat(total(tab)).isEqualTo(all);
    }

    @Test
    void moreHitsComeAtAKeyAndTheFirstOfThemHasTheFocus(Server server, Tab tab) {
        search(tab, server, q("会见"));
        said(tab);
        assertThat(hits(tab)).hasSize(10);
        tab.eval("document.getElementById('more').focus()");
        tab.press("Enter");
        said(tab);
        tab.eval("new Promise(done => setTimeout(done, 50))");
        assertThat(hits(tab)).hasSize(20).doesNotHaveDuplicates();
        assertThat(tab.eval("document.activeElement.textContent").getAsString())
                .isEqualTo(hits(tab).get(10));
    }

    @Test
    void whatIsNotThereGivesAdviceAndWhatIsNearIsSaidToBeNear(Server server, Tab tab) {
        search(tab, server, q("龘靐齉"));
        assertThat(said(tab)).startsWith("没有找到");
        assertThat(tab.eval("document.getElementById('ways').hidden").getAsBoolean())
                .isFalse();
        search(tab, server, q("监狱会见须知摘要"));
        assertThat(said(tab)).startsWith("没有信息同时含有这些文字");
        assertThat(hits(tab)).contains("监狱会见须知");
        search(tab, server, q("会"));
        assertThat(said(tab)).isEqualTo("请至少输入两个字。");
        assertThat(tab.complaints()).isEmpty();
    }

    @Test
    void isWholeWithoutScripts(ExampleSite site, Tab tab) {
        tab.scripts(false)
                .size(390, 844)
                .open(site.folder().resolve("search.html").toUri().toString());
        assertThat(tab.eval("document.querySelector('noscript').innerText").getAsString())
                .contains("请按下面的栏目和年份查找");
        assertThat(tab.eval("document.getElementById('find').checkVisibility()").getAsBoolean())
                .isFalse();
        tab.follow(() ->
                tab.eval("[...document.querySelectorAll('#ways a')].find(one => one.textContent === '2024年').click()"));
        assertThat(tab.eval("document.querySelector('.choices [aria-current]').textContent")
                        .getAsString())
                .isEqualTo("2024年");
    }

    @Test
    void aCopyOpenedFromADiskSaysWhyAndOffersTheColumns(ExampleSite site, Tab tab) {
        tab.open(site.folder().resolve("search.html").toUri() + "?" + q("会见"));
        assertThat(said(tab)).startsWith("从磁盘直接打开的网页不能检索");
        assertThat(tab.eval("document.getElementById('ways').checkVisibility()").getAsBoolean())
                .isTrue();
    }

    @Test
    void foldsEveryCharacterAsTheIndexDoes(Server server, Tab tab) {
        search(tab, server, "");
        List<String> folded = tab.list("Array.from({length: 65536}, (none, i) =>"
                + " gongkaiIndex.fold(String.fromCharCode(i)).text.split('').map(c => c.charCodeAt(0)).join())");
        List<String> expected = new ArrayList<>();
        for (int i = 0; i < 65536; i++) {
            char c = Folding.fold((char) i);
            expected.add(c == 0 ? "" : Integer.toString(c));
        }
        assertThat(folded).isEqualTo(expected);
    }

    @Test
    void anAnswerThatComesTooLateDoesNotOverwriteANewerOne(Server server, Tab tab) {
        search(tab, server, q("会见须知"));
        said(tab);
        List<String> newer = hits(tab);
        search(tab, server, "");
        tab.eval("""
                (async () => {
                  const own = window.fetch, type = words => {
                    document.getElementById('q').value = words;
                    document.querySelector('#find button').click();
                  };
                  let first = true;
                  window.fetch = (...all) => {
                    const late = first;
                    first = false;
                    return own(...all).then(answer => late ? new Promise(done => setTimeout(() => done(answer), 400)) : answer);
                  };
                  type('政府采购');
                  type('会见须知');
                  await new Promise(done => setTimeout(done, 1200)); })()""");
        said(tab);
        assertThat(hits(tab)).isNotEmpty().isEqualTo(newer);
        assertThat(tab.complaints()).isEmpty();
    }

    @Test
    void aServerThatDoesNotAnswerIsSaid(Server server, Tab tab) {
        search(tab, server, "");
        tab.eval("window.fetch = () => Promise.reject(new TypeError('offline'))");
        tab.eval("document.getElementById('q').value = '会见'");
        tab.eval("document.querySelector('#find button').click()");
        assertThat(said(tab)).startsWith("检索暂时不可用");
        assertThat(tab.eval("document.getElementById('ways').hidden").getAsBoolean())
                .isFalse();
    }
}
