package typeset

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"

	"github.com/go-text/typesetting/harfbuzz"
	"golang.org/x/text/unicode/norm"
)

// Our own fonts have every letter of the languages that people use here, whatever fonts
// the computer has.
func TestLetters(t *testing.T) {
	hangul := func() string {
		var b strings.Builder
		for r := '가'; r <= '힣'; r++ {
			b.WriteRune(r)
		}
		return b.String()
	}
	for lang, letters := range map[string]string{
		"vi":  "aăâbcdđeêghiklmnoôơpqrstuưvxy àằầèềìòồờùừỳ ảẳẩẻểỉỏổởủửỷ ãẵẫẽễĩõỗỡũữỹ áắấéếíóốớúứý ạặậẹệịọộợụựỵ ₫",
		"tl":  "abcdefghijklmnñoprstuwyz ng ñ g̃ â ê î ô û á é í ó ú ₱",
		"ht":  "abcdefgijklmnoprstuvwyz àâèêòô",
		"es":  "abcdefghijklmnñopqrstuvwxyz áéíóúü ¿¡ ºª",
		"pt":  "abcdefghijklmnopqrstuvwxyz áâãàçéêíóôõú",
		"fr":  "àâæçéèêëîïôœùûüÿ «»",
		"pl":  "ąćęłńóśźż",
		"ru":  "абвгдеёжзийклмнопрстуфхцчшщъыьэюя №",
		"uk":  "абвгґдеєжзиіїйклмнопрстуфхцчшщьюя’ʼ",
		"ar":  "ءآأؤإئابةتثجحخدذرزسشصضطظعغفقكلمنهوىي ًٌٍَُِّْ ٠١٢٣٤٥٦٧٨٩ ،؛؟ لا ﷲ",
		"fa":  "آابپتثجچحخدذرزژسشصضطظعغفقکگلمنوهی ئ ۀ ۰۱۲۳۴۵۶۷۸۹ می\u200cخواهم ٪",
		"ps":  "ټ ځ څ ډ ړ ږ ښ ګ ڼ ې ۍ ئ",
		"ur":  "ٹ ڈ ڑ ں ھ ہ ے ۓ",
		"ckb": "ڕ ڵ ۆ ێ ڤ ە",
		"hi":  "अआइईउऊऋएऐओऔकखगघङचछजझञटठडढणतथदधनपफबभमयरलवशषसहक़ख़ग़ज़ड़ढ़फ़ ा ि ी ु ू ृ े ै ो ौ ं ः ँ ् ।",
		"am":  "ሀለሐመሠረሰሸቀበተቸኀነኘአከኸወዐዘዠየደጀገጠጨጰጸፀፈፐ ፡።፣",
		"ko":  hangul() + "ㄱㄴㄷㅏㅑㅓ",
		"ja":  "ぁあぃいがぎぐゔんァアィイヴヶー々〆「」、。",
	} {
		for _, form := range []string{letters, strings.ToUpper(letters), norm.NFD.String(letters)} {
			if lacking := notEmbedded(lang, form); lacking != "" {
				t.Errorf("%s: no font of ours has %+q", lang, lacking)
			}
		}
	}
}

// Our fonts have the characters of common names: variants kept in official registers,
// characters invented for names, and the most common family and given names.
func TestHanOfNames(t *testing.T) {
	for lang, names := range map[string]string{
		"zh-Hans": `王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钟汪田任姜范方石姚谭廖邹熊金陆郝孔白崔康毛邱秦江史顾侯邵孟龙万段雷钱汤尹黎易常武乔贺赖龚文逄亓仉乜佘冼卞厍妫宓尕岑庹昝晁桓梅欧阳涂滕爨甯禤臧芈蒯蔺谌逯邝邸郄郇郗郜鄢酆闫阚隗鞠颉麴
			頔喆堃犇淼赟婞玥璟彧翀昶昕晞旻晟曌珺琪瑢珏琬琰璠璐瑾瑜璇璨瓛祎祺禛祐镕熠燊炜烨煊煜霈霖靖韫颀骁骐骞麒鹍鸢黉龑䶮䴖㛃㮾𬍛𬭎𫖮𫘪𬱖囍`,
		"zh-Hant": `陳林黃張李王吳劉蔡楊許鄭謝郭洪曾邱廖賴徐周葉蘇莊江呂何羅高蕭潘簡朱鍾彭游詹胡施沈余盧梁趙顏柯翁魏孫戴范方宋鄧杜傅侯曹薛丁卓馬董溫唐藍石蔣田康鄒白涂尤巫韓龔嚴袁鐘黎金阮陸倪夏童邵柳錢
			頔喆堃犇淼贇婞玥璟彧翀昶晧晳峯衞恒粧嫺妍姵嬅媗宥宸彣恩慜旻昀晞淯潁灃烜煒珈珮珺琍琁琤瑀瑄璿甯畇禕禎竑筠筱紘綵翊芃芷苡茹茜蓁蓓蕙薇詠諠諭譽軒逸鈺鈞銓銘鋕鋐錡鎧霈霆韋頤馡馥驊鴻麟龢龎龍`,
		"ja": `佐藤鈴木高橋田中伊渡辺邊邉齋齊斎斉濱濵浜澤沢櫻桜髙﨑栁栃彅𠮷𠮟嶋嶌島冨富眞真槇槙廣広國国圀壽寿惠恵德徳榮栄瀨瀬瀧滝龍竜藪薮蘒蓜籔翆翠莱萊萬万薗園隆隆邨村鄕郷鶴靏靍鷗鴎麴麹黑黒囲圍塚塚増增寛寬峯峰嵜曻昻曽桒梛槗橳渚漣煇琢琥瑳祐禮穣笹簑粂糀纐羽茅菟蕪諏辻逗鑓門間闊飴饗駿鮎鯉凜凛熙煕惺杏柊澪莉茉祢禰靜靑淸敎淼喆颯`,
		"ko": `金李朴崔鄭姜趙尹張林韓吳徐申權黃安宋柳洪全高文孫梁裵裴曺曹白許南沈盧河丁郭成車具兪任羅辛閔陳池嚴元蔡千方孔玄康咸卞楊廉邊呂秋都魯石愼蘇宣薛周吉馬延魏表王奇房潘玉琴陸孟印卓牟鞠諸魚殷片龍睿庾
			靑淸敎眞鎭顯炫鉉珉旼玟昱煜旭昊浩皓晧曔澔秀洙銖珠姝周株宙俊峻浚埈儁晙竣濬寯榮永泳瑩煐映暎煥奐喚桓渙奎圭珪揆逵敏慜旻泯珍眞瑨溱鎭賢鉉炫玹絢惠慧蕙妍娟沇姸硏乭釗竗昰禑妸宥侑炡彬斌玭嬪贇`,
	} {
		if lacking := notEmbedded(lang, names); lacking != "" {
			t.Errorf("%s: no font of ours has %s", lang, lacking)
		}
		if lacking := notEmbedded("en", names); lacking != "" {
			t.Errorf("%s, on an English page: no font of ours has %s", lang, lacking)
		}
	}
}

// Our own fonts have every character of Waypost's texts in all languages.
func TestLettersOfTexts(t *testing.T) {
	files, err := filepath.Glob("../locales/*.json")
	if err != nil || len(files) < 2 {
		t.Fatalf("found %v: %v", files, err)
	}
	for _, file := range files {
		data, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		tag := strings.TrimSuffix(filepath.Base(file), ".json")
		if lacking := notEmbedded(tag, string(data)); lacking != "" {
			t.Errorf("%s: no font of ours has %+q", tag, lacking)
		}
	}
}

// The fonts add a limited size to the program.
func TestFontsAreSmall(t *testing.T) {
	const most = 8 << 20 // bytes
	entries, err := os.ReadDir("fonts")
	if err != nil {
		t.Fatal(err)
	}
	var total int64
	for _, e := range entries {
		info, err := e.Info()
		if err != nil {
			t.Fatal(err)
		}
		total += info.Size()
	}
	if total == 0 || total > most {
		t.Errorf("the fonts have %d bytes, and may have %d", total, most)
	}
}

// notEmbedded returns the characters of a text that are in none of our own fonts.
func notEmbedded(lang, text string) string {
	faces := newChooser(Style{}, lang, false, []rune(text))
	var lacking []rune
	for _, r := range text {
		if r == utf8.RuneError || !unicode.IsSpace(r) && !harfbuzz.IsDefaultIgnorable(r) && faces.embedded(r) == nil {
			lacking = append(lacking, r)
		}
	}
	return string(lacking)
}
