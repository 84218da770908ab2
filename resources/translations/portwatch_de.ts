<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de">
<context>
    <name></name>
    <message>
        <source>About portwatch</source>
        <translation>Über portwatch</translation>
    </message>
    <message>
        <source>Stop…</source>
        <translation>Beenden…</translation>
    </message>
    <message>
        <source>Stop tree…</source>
        <translation>Baum beenden…</translation>
    </message>
    <message>
        <source>Pause program</source>
        <translation>Programm anhalten</translation>
    </message>
    <message>
        <source>Close connection…</source>
        <translation>Verbindung trennen…</translation>
    </message>
    <message>
        <source>Expect…</source>
        <translation>Erwarten…</translation>
    </message>
    <message>
        <source>Explain this port</source>
        <translation>Diesen Port erklären</translation>
    </message>
    <message>
        <source>Show its connections</source>
        <translation>Verbindungen zeigen</translation>
    </message>
    <message>
        <source>Show details</source>
        <translation>Details zeigen</translation>
    </message>
    <message>
        <source>Open in browser</source>
        <translation>Im Browser öffnen</translation>
    </message>
    <message>
        <source>Open file location</source>
        <translation>Ordner der Datei öffnen</translation>
    </message>
    <message>
        <source>Copy row</source>
        <translation>Zeile kopieren</translation>
    </message>
    <message>
        <source>Copy as CSV</source>
        <translation>Als CSV kopieren</translation>
    </message>
    <message>
        <source>Copy address</source>
        <translation>Adresse kopieren</translation>
    </message>
    <message>
        <source>Copy command that shows this</source>
        <translation>Befehl kopieren, der dies zeigt</translation>
    </message>
    <message>
        <source>Search the web</source>
        <translation>Im Web suchen</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>Filter</translation>
    </message>
    <message>
        <source>Saved filters…</source>
        <translation>Gespeicherte Filter…</translation>
    </message>
    <message>
        <source>Save this filter…</source>
        <translation>Diesen Filter speichern…</translation>
    </message>
    <message>
        <source>Find next</source>
        <translation>Weitersuchen</translation>
    </message>
    <message>
        <source>Find previous</source>
        <translation>Rückwärts suchen</translation>
    </message>
    <message>
        <source>Next part of the window</source>
        <translation>Nächster Teil des Fensters</translation>
    </message>
    <message>
        <source>Previous part of the window</source>
        <translation>Voriger Teil des Fensters</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>Group by program</source>
        <translation>Nach Programm gruppieren</translation>
    </message>
    <message>
        <source>Group by remote address</source>
        <translation>Nach Gegenadresse gruppieren</translation>
    </message>
    <message>
        <source>What cannot be seen</source>
        <translation>Was nicht zu sehen ist</translation>
    </message>
    <message>
        <source>See everything</source>
        <translation>Alles sehen</translation>
    </message>
    <message>
        <source>Explain a port…</source>
        <translation>Port erklären…</translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Tastenkürzel</translation>
    </message>
    <message>
        <source>Listening</source>
        <translation>Lauschend</translation>
    </message>
    <message>
        <source>Connections</source>
        <translation>Verbindungen</translation>
    </message>
    <message>
        <source>Activity</source>
        <translation>Aktivität</translation>
    </message>
    <message>
        <source>Alerts</source>
        <translation>Meldungen</translation>
    </message>
    <message>
        <source>Expectations…</source>
        <translation>Erwartungen…</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>Farben</translation>
    </message>
    <message>
        <source>The desktop&apos;s own scheme, also when it changes, or always one of the two.</source>
        <translation>Das Schema der Arbeitsumgebung, auch wenn es wechselt, oder immer eines der beiden.</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Wie das System</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Hell</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Dunkel</translation>
    </message>
    <message>
        <source>Rows of tables and lists</source>
        <translation>Zeilen von Tabellen und Listen</translation>
    </message>
    <message>
        <source>Lower rows let more of them stand in the window.</source>
        <translation>Von niedrigeren Zeilen passen mehr ins Fenster.</translation>
    </message>
    <message>
        <source>Compact</source>
        <translation>Kompakt</translation>
    </message>
    <message>
        <source>Normal</source>
        <translation>Normal</translation>
    </message>
    <message>
        <source>Contrast</source>
        <translation>Kontrast</translation>
    </message>
    <message>
        <source>High: black or white text, and edges that are as strong as the text.</source>
        <translation>Hoch: schwarze oder weiße Schrift und Kanten, so kräftig wie die Schrift.</translation>
    </message>
    <message>
        <source>High</source>
        <translation>Hoch</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Sprache</translation>
    </message>
    <message>
        <source>Of the window, from its next start on. The command line speaks English.</source>
        <translation>Des Fensters, ab dem nächsten Start. Die Befehlszeile spricht Englisch.</translation>
    </message>
    <message>
        <source>Time between two polls</source>
        <translation>Zeit zwischen zwei Abfragen</translation>
    </message>
    <message>
        <source>How often everything is read; new listeners are looked for more often.</source>
        <translation>Wie oft alles gelesen wird; nach neuen lauschenden Ports wird öfter gesehen.</translation>
    </message>
    <message>
        <source>What polls may cost</source>
        <translation>Was Abfragen kosten dürfen</translation>
    </message>
    <message>
        <source>Polls come less often if they would cost more of one processor core than this.</source>
        <translation>Abgefragt wird seltener, wenn es mehr als so viel von einem Prozessorkern kosten würde.</translation>
    </message>
    <message>
        <source>Slower while hidden</source>
        <translation>Verborgen langsamer</translation>
    </message>
    <message>
        <source>Poll half as often while the window cannot be seen.</source>
        <translation>Halb so oft abfragen, solange das Fenster nicht zu sehen ist.</translation>
    </message>
    <message>
        <source>Slower on battery</source>
        <translation>Im Akkubetrieb langsamer</translation>
    </message>
    <message>
        <source>Poll half as often while the computer runs on battery.</source>
        <translation>Halb so oft abfragen, solange der Computer mit Akku läuft.</translation>
    </message>
    <message>
        <source>Learning period</source>
        <translation>Lernzeit</translation>
    </message>
    <message>
        <source>How long, after the first start&apos;s sheet, what listens is taken for expected; only hours count in which portwatch runs.</source>
        <translation>Wie lange nach dem Blatt zum ersten Start als erwartet gilt, was lauscht; es zählen nur Stunden, in denen portwatch läuft.</translation>
    </message>
    <message>
        <source>Notify on the desktop</source>
        <translation>Auf dem Desktop benachrichtigen</translation>
    </message>
    <message>
        <source>Show a notification when something unexpected opens a port.</source>
        <translation>Eine Benachrichtigung zeigen, wenn etwas Unerwartetes einen Port öffnet.</translation>
    </message>
    <message>
        <source>The same program again</source>
        <translation>Dasselbe Programm erneut</translation>
    </message>
    <message>
        <source>How long further ports of a program, reachable no further, make no notification.</source>
        <translation>Wie lange weitere, nicht weiter erreichbare Ports eines Programms keine Benachrichtigung auslösen.</translation>
    </message>
    <message>
        <source>Notifications in an hour</source>
        <translation>Benachrichtigungen je Stunde</translation>
    </message>
    <message>
        <source>Beyond these only what is suspicious makes one.</source>
        <translation>Darüber hinaus löst nur Verdächtiges eine aus.</translation>
    </message>
    <message>
        <source>Quiet from</source>
        <translation>Ruhe ab</translation>
    </message>
    <message>
        <source>The hour of the day at which quiet hours begin: only what is suspicious makes a notification, and one summary follows at their end.</source>
        <translation>Die Stunde, zu der die Ruhezeit beginnt: Nur Verdächtiges löst eine Benachrichtigung aus, und am Ende folgt eine Zusammenfassung.</translation>
    </message>
    <message>
        <source>Quiet until</source>
        <translation>Ruhe bis</translation>
    </message>
    <message>
        <source>The hour at which they end; the same as their beginning for none.</source>
        <translation>Die Stunde, zu der sie endet; dieselbe wie der Beginn für keine Ruhezeit.</translation>
    </message>
    <message>
        <source>Remember for</source>
        <translation>Aufbewahren für</translation>
    </message>
    <message>
        <source>What is older is forgotten; 0, from the next start on, remembers nothing beyond the present run.</source>
        <translation>Was älter ist, wird vergessen; bei 0 wird ab dem nächsten Start nichts über den laufenden Betrieb hinaus aufbewahrt.</translation>
    </message>
    <message>
        <source>Remember at most</source>
        <translation>Höchstens aufbewahren</translation>
    </message>
    <message>
        <source>The oldest is forgotten when the file of the memory grows beyond this.</source>
        <translation>Das Älteste wird vergessen, wenn die Datei des Verlaufs darüber hinauswächst.</translation>
    </message>
    <message>
        <source>Remember who connected</source>
        <translation>Aufbewahren, wer sich verband</translation>
    </message>
    <message>
        <source>Keep with the history of a listener the addresses that connected to it; what is kept already goes with its age.</source>
        <translation>Im Verlauf eines lauschenden Ports die Adressen aufbewahren, die sich mit ihm verbanden; was schon aufbewahrt ist, verfällt mit dem Alter.</translation>
    </message>
    <message>
        <source>Look up names of remote addresses</source>
        <translation>Namen von Gegenadressen nachschlagen</translation>
    </message>
    <message>
        <source>Ask the system&apos;s resolver, and so perhaps a server of your network, what the addresses of connections on show are called; whoever has an address decides on its name.</source>
        <translation>Die Namensauflösung des Systems, und damit vielleicht einen Server Ihres Netzes, fragen, wie die Adressen der gezeigten Verbindungen heißen; über den Namen bestimmt, wem die Adresse gehört.</translation>
    </message>
    <message>
        <source>Also of private addresses</source>
        <translation>Auch von privaten Adressen</translation>
    </message>
    <message>
        <source>Ask for the names of addresses within your home or company too, which a server outside would learn of then.</source>
        <translation>Auch nach den Namen von Adressen in Ihrem Heim- oder Firmennetz fragen; ein Server außerhalb würde dann von ihnen erfahren.</translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation>Aussehen</translation>
    </message>
    <message>
        <source>Notifications</source>
        <translation>Benachrichtigungen</translation>
    </message>
    <message>
        <source>Polling</source>
        <translation>Abfragen</translation>
    </message>
    <message>
        <source>Learning</source>
        <translation>Lernen</translation>
    </message>
    <message>
        <source>Memory</source>
        <translation>Verlauf</translation>
    </message>
    <message>
        <source>Privacy</source>
        <translation>Datenschutz</translation>
    </message>
    <message>
        <source>Nothing is sent anywhere but to look names up, and passwords and tokens in command lines are hidden wherever they are known for such: that is never switched off.</source>
        <translation>Gesendet wird nichts, außer um Namen nachzuschlagen, und Passwörter und Token in Befehlszeilen werden verborgen, wo immer sie als solche bekannt sind: Das wird nie abgeschaltet.</translation>
    </message>
    <message>
        <source>{place} is no table; the defaults below it are used.</source>
        <translation>{place} ist keine Tabelle; darunter gelten die Vorgaben.</translation>
    </message>
    <message>
        <source>{key} in line {number}</source>
        <translation>{key} in Zeile {number}</translation>
    </message>
    <message>
        <source>Start when I log in</source>
        <translation>Beim Anmelden starten</translation>
    </message>
    <message>
        <source>Show among the applications</source>
        <translation>Bei den Anwendungen zeigen</translation>
    </message>
    <message>
        <source>Preferences…</source>
        <translation>Einstellungen…</translation>
    </message>
    <message>
        <source>Open portwatch</source>
        <translation>portwatch öffnen</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>portwatch beenden</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>Geschlossen</translation>
    </message>
    <message>
        <source>%1 ago</source>
        <translation>vor %1</translation>
    </message>
    <message>
        <source>told in its rows</source>
        <translation>steht in seinen Zeilen</translation>
    </message>
    <message>
        <source>temporary</source>
        <translation>flüchtig</translation>
    </message>
    <message>
        <source>inferred</source>
        <translation>erschlossen</translation>
    </message>
    <message>
        <source>shared</source>
        <translation>geteilt</translation>
    </message>
    <message>
        <source>{day}, {start} to {end}</source>
        <translation>{day}, {start} bis {end}</translation>
    </message>
    <message>
        <source>{day}, {start} to {last}, {end}</source>
        <translation>{day}, {start} bis {last}, {end}</translation>
    </message>
    <message>
        <source>{window}, paused</source>
        <translation>{window}, angehalten</translation>
    </message>
    <message>
        <source>yesterday</source>
        <translation>gestern</translation>
    </message>
    <message>
        <source>today</source>
        <translation>heute</translation>
    </message>
    <message>
        <source>Yesterday</source>
        <translation>Gestern</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Heute</translation>
    </message>
    <message>
        <source>{weekday} {day} {month}</source>
        <translation>{weekday} {day}. {month}</translation>
    </message>
    <message>
        <source>unread</source>
        <translation>ungelesen</translation>
    </message>
    <message numerus="yes">
        <source>{count} times</source>
        <comment>once</comment>
        <translation>
            <numerusform>einmal</numerusform>
            <numerusform>{count}-mal</numerusform>
        </translation>
    </message>
    <message>
        <source>First at %1.</source>
        <translation>Zuerst um %1.</translation>
    </message>
    <message>
        <source>Expected by you.</source>
        <translation>Von Ihnen erwartet.</translation>
    </message>
    <message>
        <source>Stopped by you.</source>
        <translation>Von Ihnen beendet.</translation>
    </message>
    <message>
        <source>Dismissed.</source>
        <translation>Verworfen.</translation>
    </message>
    <message>
        <source>any</source>
        <translation>beliebig</translation>
    </message>
    <message>
        <source>%1, ports taken by chance</source>
        <translation>%1, zufällig gewählte Ports</translation>
    </message>
    <message>
        <source>%1, port %2</source>
        <translation>%1, Port %2</translation>
    </message>
    <message>
        <source>reachable from a network</source>
        <translation>über ein Netz erreichbar</translation>
    </message>
    <message>
        <source>Expected</source>
        <translation>Erwartet</translation>
    </message>
    <message>
        <source>Unexpected</source>
        <translation>Unerwartet</translation>
    </message>
    <message>
        <source>Suspicious</source>
        <translation>Verdächtig</translation>
    </message>
    <message>
        <source>Not known</source>
        <translation>Nicht bekannt</translation>
    </message>
    <message>
        <source>in</source>
        <translation>eingehend</translation>
    </message>
    <message>
        <source>out</source>
        <translation>ausgehend</translation>
    </message>
    <message>
        <source>on this computer</source>
        <translation>auf diesem Computer</translation>
    </message>
    <message>
        <source>listening</source>
        <translation>lauscht</translation>
    </message>
    <message>
        <source>waiting</source>
        <translation>wartet</translation>
    </message>
    <message>
        <source>open</source>
        <translation>offen</translation>
    </message>
    <message>
        <source>connecting</source>
        <translation>im Aufbau</translation>
    </message>
    <message>
        <source>being answered</source>
        <translation>wird beantwortet</translation>
    </message>
    <message>
        <source>closing</source>
        <translation>wird geschlossen</translation>
    </message>
    <message>
        <source>closed here</source>
        <translation>hier geschlossen</translation>
    </message>
    <message>
        <source>just closed</source>
        <translation>gerade geschlossen</translation>
    </message>
    <message>
        <source>closed there</source>
        <translation>dort geschlossen</translation>
    </message>
    <message>
        <source>network</source>
        <translation>Netz</translation>
    </message>
    <message>
        <source>wired network</source>
        <translation>Kabelnetz</translation>
    </message>
    <message>
        <source>not visible</source>
        <translation>nicht sichtbar</translation>
    </message>
    <message>
        <source>kernel</source>
        <translation>Kernel</translation>
    </message>
    <message>
        <source>not found</source>
        <translation>nicht gefunden</translation>
    </message>
    <message>
        <source>no process</source>
        <translation>kein Prozess</translation>
    </message>
    <message>
        <source>kept from sight</source>
        <translation>verdeckt</translation>
    </message>
    <message>
        <source>no program</source>
        <translation>kein Programm</translation>
    </message>
    <message>
        <source>not taken yet</source>
        <translation>noch nicht angenommen</translation>
    </message>
    <message>
        <source>ended program</source>
        <translation>beendetes Programm</translation>
    </message>
    <message>
        <source>too short to see</source>
        <translation>zu kurz zum Sehen</translation>
    </message>
    <message>
        <source>exact: the only process that holds it</source>
        <translation>genau: der einzige Prozess, der ihn hält</translation>
    </message>
    <message>
        <source>shared: {owners} processes hold it</source>
        <translation>geteilt: {owners} Prozesse halten ihn</translation>
    </message>
    <message>
        <source>inferred from its service, not read from the process</source>
        <translation>aus dem Dienst erschlossen, nicht am Prozess abgelesen</translation>
    </message>
    <message>
        <source>none here: the kernel itself, most likely, or another container</source>
        <translation>hier keiner: höchstwahrscheinlich der Kernel selbst oder ein anderer Container</translation>
    </message>
    <message>
        <source>not found: it may be hidden, or on its way to another program</source>
        <translation>nicht gefunden: vielleicht verborgen oder auf dem Weg zu einem anderen Programm</translation>
    </message>
    <message>
        <source>none, though every process was looked at: something hides it</source>
        <translation>keiner, obwohl jeder Prozess angesehen wurde: Etwas verbirgt ihn</translation>
    </message>
    <message>
        <source>not visible: a mount in /proc covers a process</source>
        <translation>nicht sichtbar: Eine Einhängung in /proc verdeckt einen Prozess</translation>
    </message>
    <message>
        <source>not found: perhaps a process that a mount in /proc covers</source>
        <translation>nicht gefunden: vielleicht ein Prozess, den eine Einhängung in /proc verdeckt</translation>
    </message>
    <message>
        <source>none: it is closed, the kernel keeps it for a while</source>
        <translation>keiner: geschlossen, der Kernel behält ihn noch eine Weile</translation>
    </message>
    <message>
        <source>none yet: it waits until the listener&apos;s program takes it</source>
        <translation>noch keiner: wartet, bis das lauschende Programm annimmt</translation>
    </message>
    <message>
        <source>not known: the process ended before it could be looked at</source>
        <translation>nicht bekannt: Der Prozess endete, bevor er angesehen werden konnte</translation>
    </message>
    <message>
        <source>not known: it had closed before anybody could look</source>
        <translation>nicht bekannt: geschlossen, bevor jemand nachsehen konnte</translation>
    </message>
    <message>
        <source>not visible from here</source>
        <translation>von hier nicht sichtbar</translation>
    </message>
    <message>
        <source>{who} waits on port {port}, most likely for an answer it asked for.</source>
        <translation>{who} wartet auf Port {port}, höchstwahrscheinlich auf eine erbetene Antwort.</translation>
    </message>
    <message>
        <source>{who} waits on port {port} and starts {service} when something asks from {audience}.</source>
        <translation>{who} wartet auf Port {port}, offen {audience}, und startet {service}, sobald etwas anfragt.</translation>
    </message>
    <message>
        <source>the service {title}</source>
        <translation>den Dienst {title}</translation>
    </message>
    <message>
        <source>a service</source>
        <translation>einen Dienst</translation>
    </message>
    <message>
        <source>{who} is published to {audience} on port {port}.</source>
        <translation>{who} ist {audience} auf Port {port} veröffentlicht.</translation>
    </message>
    <message>
        <source>{who} listens to {audience} on port {port}.</source>
        <translation>{who} lauscht auf Port {port} {audience}.</translation>
    </message>
    <message>
        <source>{holder} listens to {audience} on port {port}.</source>
        <translation>{holder} lauscht auf Port {port} {audience}.</translation>
    </message>
    <message>
        <source>Something opened in {where} holds port {port}; which program is not known.</source>
        <translation>Etwas, das in {where} geöffnet wurde, belegt Port {port}; welches Programm, ist nicht bekannt.</translation>
    </message>
    <message>
        <source>Port {port} was open to {audience}, or only reserved, for too short a time to see by whom.</source>
        <translation>Port {port} war {audience} offen oder nur reserviert, zu kurz, um zu sehen, von wem.</translation>
    </message>
    <message>
        <source>No program holds port {port} any more.</source>
        <translation>Kein Programm belegt Port {port} mehr.</translation>
    </message>
    <message>
        <source>Something holds port {port}</source>
        <translation>Etwas belegt Port {port}</translation>
    </message>
    <message>
        <source>Something in {container} holds port {port} of its own network</source>
        <translation>Etwas belegt Port {port} im eigenen Netz ({container})</translation>
    </message>
    <message>
        <source>{holds}; which program cannot be seen from here.</source>
        <translation>{holds}; welches Programm, ist von hier nicht zu sehen.</translation>
    </message>
    <message>
        <source>No program here holds port {port}: the kernel itself, most likely.</source>
        <translation>Kein Programm hier belegt Port {port}: höchstwahrscheinlich der Kernel selbst.</translation>
    </message>
    <message>
        <source>No program here holds port {port}: the kernel itself for {title}, most likely.</source>
        <translation>Kein Programm hier belegt Port {port}: höchstwahrscheinlich der Kernel selbst, für {title}.</translation>
    </message>
    <message>
        <source>The kernel itself holds port {port}; no program does.</source>
        <translation>Der Kernel selbst belegt Port {port}, kein Programm.</translation>
    </message>
    <message>
        <source>The kernel itself holds port {port} for {title}; no program does.</source>
        <translation>Der Kernel selbst belegt Port {port} für {title}, kein Programm.</translation>
    </message>
    <message>
        <source>it may be hidden, or on its way between two programs</source>
        <translation>vielleicht ist er verborgen, oder der Port geht gerade von einem Programm zum anderen</translation>
    </message>
    <message>
        <source>No process was found that holds port {port}; {hidden}.</source>
        <translation>Kein Prozess wurde gefunden, der Port {port} belegt; {hidden}.</translation>
    </message>
    <message>
        <source>No process holds port {port}, though every one was looked at.</source>
        <translation>Kein Prozess belegt Port {port}, obwohl jeder angesehen wurde.</translation>
    </message>
    <message>
        <source>A mount in /proc covers the process that holds port {port}, most likely.</source>
        <translation>Höchstwahrscheinlich verdeckt eine Einhängung in /proc den Prozess, der Port {port} belegt.</translation>
    </message>
    <message>
        <source>a mount in /proc covers one that may</source>
        <translation>eine Einhängung in /proc verdeckt einen, der es vielleicht tut</translation>
    </message>
    <message>
        <source>No process was found that holds port {port}; {maybe}.</source>
        <translation>Kein Prozess wurde gefunden, der Port {port} belegt; {maybe}.</translation>
    </message>
    <message>
        <source>Something holds port {port}; its program ended before it could be looked at.</source>
        <translation>Etwas belegt Port {port}; das Programm endete, bevor es angesehen werden konnte.</translation>
    </message>
    <message>
        <source>Ports below 1024 are for well-known services; on most systems only an administrator&apos;s program may open one.</source>
        <translation>Ports unter 1024 sind für bekannte Dienste; auf den meisten Systemen darf nur ein Programm eines Administrators einen öffnen.</translation>
    </message>
    <message>
        <source>Ports from 1024 to 49151 are open to every program; there is a list of names for them, but nobody checks that it is kept.</source>
        <translation>Ports von 1024 bis 49151 stehen jedem Programm offen; es gibt eine Liste mit Namen dafür, aber niemand prüft, ob sie eingehalten wird.</translation>
    </message>
    <message>
        <source>Ports from 49152 up are for passing use: no service owns one for good.</source>
        <translation>Ports ab 49152 sind für vorübergehenden Gebrauch: Kein Dienst besitzt einen auf Dauer.</translation>
    </message>
    <message>
        <source>Port 0 is never in use: a program that asks for it is given any port that is free at the moment.</source>
        <translation>Port 0 ist nie in Gebrauch: Ein Programm, das ihn verlangt, bekommt irgendeinen Port, der gerade frei ist.</translation>
    </message>
    <message>
        <source>low</source>
        <translation>gering</translation>
    </message>
    <message>
        <source>medium</source>
        <translation>mittel</translation>
    </message>
    <message>
        <source>high</source>
        <translation>hoch</translation>
    </message>
    <message>
        <source>Nothing is known to use it usually, and no name is registered for it.</source>
        <translation>Es ist nichts bekannt, was ihn üblicherweise verwendet, und kein Name ist dafür eingetragen.</translation>
    </message>
    <message>
        <source>That is a name on a list, and says little about what runs here.</source>
        <translation>Das ist ein Name auf einer Liste und sagt wenig darüber, was hier läuft.</translation>
    </message>
    <message>
        <source>The list itself says that other programs use it, too.</source>
        <translation>Die Liste selbst sagt, dass auch andere Programme ihn verwenden.</translation>
    </message>
    <message>
        <source>Nothing on this computer listens on it now.</source>
        <translation>Auf diesem Computer lauscht jetzt nichts darauf.</translation>
    </message>
    <message>
        <source>Usual programs: {programs} and {more} more.</source>
        <translation>Übliche Programme: {programs} und {more} weitere.</translation>
    </message>
    <message>
        <source>Usual programs: {programs}.</source>
        <translation>Übliche Programme: {programs}.</translation>
    </message>
    <message>
        <source>Port {port}</source>
        <translation>Port {port}</translation>
    </message>
    <message>
        <source>This computer takes ports from {first} to {last} for its own outgoing connections, so a program may have got this one by chance.</source>
        <translation>Dieser Computer nimmt Ports von {first} bis {last} für eigene ausgehende Verbindungen; ein Programm kann diesen also zufällig bekommen haben.</translation>
    </message>
    <message>
        <source>Some programs pick any {protocols} port of a range that has this one: {title}.</source>
        <translation>Manche Programme wählen irgendeinen {protocols}-Port aus einem Bereich, zu dem dieser gehört: {title}.</translation>
    </message>
    <message>
        <source>Usual on {protocols}: {title}.</source>
        <translation>Üblich bei {protocols}: {title}.</translation>
    </message>
    <message>
        <source>In its usual set-up it is for this computer only.</source>
        <translation>In der üblichen Einrichtung ist er nur für diesen Computer.</translation>
    </message>
    <message>
        <source>The system&apos;s kernel may hold it, without any program.</source>
        <translation>Vielleicht belegt ihn der Kernel des Systems, ohne ein Programm.</translation>
    </message>
    <message>
        <source>If others can reach it, that is no risk: {reason}.</source>
        <translation>Wenn andere ihn erreichen können, ist das kein Risiko: {reason}.</translation>
    </message>
    <message>
        <source>If others can reach it, the risk is {risk}: {reason}.</source>
        <translation>Wenn andere ihn erreichen können, ist das Risiko {risk}: {reason}.</translation>
    </message>
    <message>
        <source>By default it asks for no password.</source>
        <translation>In der Voreinstellung fragt es nach keinem Passwort.</translation>
    </message>
    <message>
        <source>registered as {name}</source>
        <translation>eingetragen als {name}</translation>
    </message>
    <message>
        <source>On {protocols} the list of port names has it as “{name}”, {text}.</source>
        <translation>Bei {protocols} führt ihn die Liste der Portnamen als „{name}“, {text}.</translation>
    </message>
    <message>
        <source>On {protocols} the list of port names has it as “{name}”.</source>
        <translation>Bei {protocols} führt ihn die Liste der Portnamen als „{name}“.</translation>
    </message>
    <message>
        <source>Apart from that, {count} containers or sandboxes listen on ports {port} of their own, which are not this computer&apos;s.</source>
        <translation>Außerdem lauschen {count} Container oder Sandboxen auf eigenen Ports {port}, die nicht die dieses Computers sind.</translation>
    </message>
    <message>
        <source>a container or sandbox</source>
        <translation>ein Container oder eine Sandbox</translation>
    </message>
    <message>
        <source>the container {name}</source>
        <translation>Container {name}</translation>
    </message>
    <message>
        <source>Apart from that, {who} listens on a port {port} of its own, which is not this computer&apos;s.</source>
        <translation>Außerdem lauscht {who} auf einem eigenen Port {port}, der nicht der dieses Computers ist.</translation>
    </message>
    <message>
        <source>That is {verdict}: {reason}</source>
        <translation>Das ist {verdict}: {reason}</translation>
    </message>
    <message>
        <source>One of {count} processes of {place}</source>
        <translation>Einer von {count} Prozessen aus {place}</translation>
    </message>
    <message>
        <source>A process of {place}</source>
        <translation>Ein Prozess aus {place}</translation>
    </message>
    <message>
        <source>{opener} opened port {port} for {unit}; it is open to {audience}.</source>
        <translation>{opener} hat Port {port} für {unit} geöffnet; er ist offen {audience}.</translation>
    </message>
    <message>
        <source>{opener} opened port {port}, to start a service when something asks; it is open to {audience}.</source>
        <translation>{opener} hat Port {port} geöffnet, um einen Dienst zu starten, sobald etwas anfragt; er ist offen {audience}.</translation>
    </message>
    <message>
        <source>Very probably {subject}</source>
        <translation>{subject} (sehr wahrscheinlich)</translation>
    </message>
    <message>
        <source>The kernel itself</source>
        <translation>Der Kernel selbst</translation>
    </message>
    <message>
        <source>Something</source>
        <translation>Etwas</translation>
    </message>
    <message>
        <source>The container {name}</source>
        <translation>Der Container {name}</translation>
    </message>
    <message>
        <source>A {language} script in {folder}</source>
        <translation>Ein {language}-Skript in {folder}</translation>
    </message>
    <message>
        <source>a {language} script in {folder}</source>
        <translation>Ein {language}-Skript in {folder}</translation>
    </message>
    <message>
        <source>A {language} script</source>
        <translation>Ein {language}-Skript</translation>
    </message>
    <message>
        <source>a {language} script</source>
        <translation>Ein {language}-Skript</translation>
    </message>
    <message>
        <source>{program} ({what})</source>
        <translation>{program} ({what})</translation>
    </message>
    <message>
        <source>its own container or sandbox only</source>
        <translation>nur für den eigenen Container oder die eigene Sandbox</translation>
    </message>
    <message>
        <source>containers on this computer only</source>
        <translation>nur für Container auf diesem Computer</translation>
    </message>
    <message>
        <source>this computer only</source>
        <translation>nur für diesen Computer</translation>
    </message>
    <message>
        <source>the networks this computer is on</source>
        <translation>für die Netze, in denen dieser Computer ist</translation>
    </message>
    <message>
        <source>the internet</source>
        <translation>für das Internet</translation>
    </message>
    <message>
        <source>nobody knows whom</source>
        <translation>für wen, weiß niemand</translation>
    </message>
    <message>
        <source>a process number is another one at its next start</source>
        <translation>eine Prozessnummer ist beim nächsten Start eine andere</translation>
    </message>
    <message>
        <source>the verdict follows from the rules</source>
        <translation>die Einstufung folgt aus den Regeln</translation>
    </message>
    <message>
        <source>a listener has no peer</source>
        <translation>ein lauschender Port hat keine Gegenseite</translation>
    </message>
    <message>
        <source>a listener has one state</source>
        <translation>ein lauschender Port hat nur einen Zustand</translation>
    </message>
    <message>
        <source>“{text}” is no port: write 8080, 8000-8100 or dynamic</source>
        <translation>„{text}“ ist kein Port: 8080, 8000-8100 oder dynamic schreiben</translation>
    </message>
    <message>
        <source>any program</source>
        <translation>jedes Programm</translation>
    </message>
    <message>
        <source>{who} may listen, for {whom}.</source>
        <translation>{who} darf lauschen, {whom}.</translation>
    </message>
    <message>
        <source>TCP and UDP</source>
        <translation>TCP und UDP</translation>
    </message>
    <message>
        <source>{who} may listen on any {protocol} port from {first} up, for {whom}.</source>
        <translation>{who} darf auf jedem {protocol}-Port ab {first} lauschen, {whom}.</translation>
    </message>
    <message numerus="yes">
        <source>{who} may listen on {protocol} ports {ports}, for {whom}.</source>
        <comment>{who} may listen on {protocol} port {ports}, for {whom}.</comment>
        <translation>
            <numerusform>{who} darf auf {protocol}-Port {ports} lauschen, {whom}.</numerusform>
            <numerusform>{who} darf auf den {protocol}-Ports {ports} lauschen, {whom}.</numerusform>
        </translation>
    </message>
    <message>
        <source>What matches {query}</source>
        <translation>Was zu {query} passt,</translation>
    </message>
    <message>
        <source>{more} more</source>
        <translation>{more} weitere</translation>
    </message>
    <message>
        <source>Of what matches {query}, {seen} and what is installed for all users</source>
        <translation>Von dem, was zu {query} passt: {seen} und für alle Benutzer Installiertes</translation>
    </message>
    <message>
        <source>Of what matches {query}, what is installed for all users</source>
        <translation>Von dem, was zu {query} passt: für alle Benutzer Installiertes</translation>
    </message>
    <message>
        <source>No rule can ask for “{key}:”, for {why}</source>
        <translation>Keine Regel kann nach „{key}:“ fragen, denn {why}</translation>
    </message>
    <message>
        <source>this computer and maybe others</source>
        <translation>für diesen Computer und vielleicht andere</translation>
    </message>
    <message>
        <source>an address that no network has now</source>
        <translation>für eine Adresse, die jetzt kein Netz hat</translation>
    </message>
    <message>
        <source>every network this computer joins</source>
        <translation>für jedes Netz, dem dieser Computer beitritt</translation>
    </message>
    <message>
        <source>every network this computer is on</source>
        <translation>für jedes Netz, in dem dieser Computer ist</translation>
    </message>
    <message>
        <source>your whole {network}</source>
        <translation>für Ihr ganzes {network}</translation>
    </message>
    <message>
        <source>since before %1</source>
        <translation>seit vor %1</translation>
    </message>
    <message>
        <source>since %1</source>
        <translation>seit %1</translation>
    </message>
    <message>
        <source>until %1, since before %2</source>
        <translation>bis %1, seit vor %2</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 bis %2</translation>
    </message>
    <message>
        <source>listens</source>
        <translation>lauscht</translation>
    </message>
    <message>
        <source>closed</source>
        <translation>geschlossen</translation>
    </message>
    <message>
        <source>opened to a network</source>
        <translation>für ein Netz geöffnet</translation>
    </message>
    <message>
        <source>opened for this computer only</source>
        <translation>nur für diesen Computer geöffnet</translation>
    </message>
    <message>
        <source>now reachable from a network</source>
        <translation>jetzt über ein Netz erreichbar</translation>
    </message>
    <message>
        <source>now for this computer only</source>
        <translation>jetzt nur für diesen Computer</translation>
    </message>
    <message>
        <source>now judged %1</source>
        <translation>jetzt als %1 eingestuft</translation>
    </message>
    <message>
        <source>d MMM</source>
        <translation>d. MMM</translation>
    </message>
    <message>
        <source>d MMM yyyy</source>
        <translation>d. MMM yyyy</translation>
    </message>
    <message>
        <source>on %1</source>
        <translation>am %1</translation>
    </message>
    <message>
        <source>{time} {day}</source>
        <translation>{day} um {time}</translation>
    </message>
    <message>
        <source>from %1 to %2</source>
        <translation>von %1 bis %2</translation>
    </message>
    <message>
        <source>at {time} {day}</source>
        <translation>{day} um {time}</translation>
    </message>
    <message>
        <source>from {first} to {last} {day}</source>
        <translation>{day} von {first} bis {last}</translation>
    </message>
    <message>
        <source>dddd, d MMMM</source>
        <translation>dddd, d. MMMM</translation>
    </message>
    <message>
        <source>dddd, d MMMM yyyy</source>
        <translation>dddd, d. MMMM yyyy</translation>
    </message>
    <message>
        <source>nothing yet</source>
        <translation>noch nichts</translation>
    </message>
    <message>
        <source>you looked at it</source>
        <translation>von Ihnen angesehen</translation>
    </message>
    <message>
        <source>you expect it</source>
        <translation>von Ihnen erwartet</translation>
    </message>
    <message>
        <source>you stopped it</source>
        <translation>von Ihnen beendet</translation>
    </message>
    <message>
        <source>you dismissed it</source>
        <translation>von Ihnen verworfen</translation>
    </message>
    <message>
        <source>Announced</source>
        <translation>Gemeldet</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Getan</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Wann</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>Regel</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Was</translation>
    </message>
    <message>
        <source>How</source>
        <translation>Wie</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Von</translation>
    </message>
    <message>
        <source>To</source>
        <translation>Bis</translation>
    </message>
    <message>
        <source>Lasted</source>
        <translation>Dauer</translation>
    </message>
    <message>
        <source>{who} has listened to {audience} on {port} {when}.</source>
        <translation>{who} lauscht auf {port} {audience}, {when}.</translation>
    </message>
    <message>
        <source>{who} listened to {audience} on {port} {when}.</source>
        <translation>{who} lauschte auf {port} {audience}, {when}.</translation>
    </message>
    <message>
        <source>until %1</source>
        <translation>bis %1</translation>
    </message>
    <message>
        <source>until at least %1</source>
        <translation>bis mindestens %1</translation>
    </message>
    <message>
        <source>from %1 until at least %2</source>
        <translation>von %1 bis mindestens %2</translation>
    </message>
    <message>
        <source>before %1, when watching began</source>
        <translation>vor %1, als die Beobachtung begann</translation>
    </message>
    <message>
        <source>not yet: it listens still</source>
        <translation>noch nicht: lauscht weiterhin</translation>
    </message>
    <message>
        <source>after %1, while nobody watched</source>
        <translation>nach %1, während niemand beobachtete</translation>
    </message>
    <message>
        <source>at least %1</source>
        <translation>mindestens %1</translation>
    </message>
    <message>
        <source>Opened</source>
        <translation>Geöffnet</translation>
    </message>
    <message>
        <source>before %1</source>
        <translation>vor %1</translation>
    </message>
    <message>
        <source>Was up</source>
        <translation>War offen</translation>
    </message>
    <message>
        <source>Lately</source>
        <translation>Zuletzt</translation>
    </message>
    <message>
        <source>Talked with</source>
        <translation>Sprach mit</translation>
    </message>
    <message>
        <source>and %1 more</source>
        <translation>und %1 weitere</translation>
    </message>
    <message>
        <source>Until {time} it was judged {verdict}.</source>
        <translation>Bis {time} war es als {verdict} eingestuft.</translation>
    </message>
    <message>
        <source>The time before, until {time}, it was judged {verdict}.</source>
        <translation>Beim vorigen Mal, bis {time}, war es als {verdict} eingestuft.</translation>
    </message>
    <message>
        <source>Until {time} it listened to {audience}.</source>
        <translation>Bis {time} lauschte es {audience}.</translation>
    </message>
    <message>
        <source>The time before, until {time}, it listened to {audience}.</source>
        <translation>Beim vorigen Mal, bis {time}, lauschte es {audience}.</translation>
    </message>
    <message>
        <source>open since before %1</source>
        <translation>offen seit vor %1</translation>
    </message>
    <message>
        <source>open since %1</source>
        <translation>offen seit %1</translation>
    </message>
    <message>
        <source>{when}, {lasted}</source>
        <translation>{when}, {lasted}</translation>
    </message>
    <message>
        <source>1 connection</source>
        <translation>1 Verbindung</translation>
    </message>
    <message>
        <source>%1 connections</source>
        <translation>%1 Verbindungen</translation>
    </message>
    <message>
        <source>%1 in, %2 out</source>
        <translation>%1 empfangen, %2 gesendet</translation>
    </message>
    <message>
        <source>under a second</source>
        <translation>unter einer Sekunde</translation>
    </message>
    <message>
        <source>more than %1 times</source>
        <translation>mehr als %1-mal</translation>
    </message>
    <message>
        <source>once</source>
        <translation>einmal</translation>
    </message>
    <message>
        <source>%1 times</source>
        <translation>%1-mal</translation>
    </message>
    <message>
        <source>open still</source>
        <translation>noch offen</translation>
    </message>
    <message>
        <source>Minor</source>
        <translation>Gering</translation>
    </message>
    <message>
        <source>Risky</source>
        <translation>Riskant</translation>
    </message>
    <message>
        <source>Serious</source>
        <translation>Ernst</translation>
    </message>
    <message>
        <source>No browser was found to open %1.</source>
        <translation>Kein Browser gefunden, um %1 zu öffnen.</translation>
    </message>
    <message>
        <source>No browser was found to search the web.</source>
        <translation>Kein Browser gefunden, um im Web zu suchen.</translation>
    </message>
    <message>
        <source>The folder %1 is not there, or may not be seen.</source>
        <translation>Der Ordner %1 ist nicht da oder darf nicht gesehen werden.</translation>
    </message>
    <message>
        <source>No file manager was found to open %1.</source>
        <translation>Kein Dateimanager gefunden, um %1 zu öffnen.</translation>
    </message>
    <message>
        <source>now</source>
        <translation>jetzt</translation>
    </message>
    <message>
        <source>not remembered</source>
        <translation>nicht aufgezeichnet</translation>
    </message>
    <message>
        <source>%1 s ago</source>
        <translation>vor %1 s</translation>
    </message>
    <message>
        <source>{day} {time}</source>
        <translation>{day} {time}</translation>
    </message>
    <message numerus="yes">
        <source>{count} days ago</source>
        <comment>{count} day ago</comment>
        <translation>
            <numerusform>vor {count} Tag</numerusform>
            <numerusform>vor {count} Tagen</numerusform>
        </translation>
    </message>
    <message>
        <source>Off</source>
        <translation>Aus</translation>
    </message>
    <message>
        <source>Wider</source>
        <translation>Zu weit</translation>
    </message>
    <message>
        <source>Built in</source>
        <translation>Eingebaut</translation>
    </message>
    <message>
        <source>Rule learnt %1</source>
        <translation>Regel gelernt %1</translation>
    </message>
    <message>
        <source>Your rule, made %1</source>
        <translation>Ihre Regel, erstellt %1</translation>
    </message>
    <message>
        <source>Learnt rule</source>
        <translation>Gelernte Regel</translation>
    </message>
    <message>
        <source>Your rule</source>
        <translation>Ihre Regel</translation>
    </message>
    <message>
        <source>wider</source>
        <translation>zu weit</translation>
    </message>
    <message>
        <source>port %1</source>
        <translation>Port %1</translation>
    </message>
    <message>
        <source>at most %1</source>
        <translation>höchstens %1</translation>
    </message>
    <message>
        <source>last match %1</source>
        <translation>zuletzt zutreffend %1</translation>
    </message>
    <message>
        <source>Go from row to row</source>
        <translation>Von Zeile zu Zeile gehen</translation>
    </message>
    <message>
        <source>Show details; fold a program</source>
        <translation>Details zeigen; Programm einklappen</translation>
    </message>
    <message>
        <source>Fold and unfold a program&apos;s rows</source>
        <translation>Zeilen eines Programms ein- und ausklappen</translation>
    </message>
    <message>
        <source>First and last row</source>
        <translation>Erste und letzte Zeile</translation>
    </message>
    <message>
        <source>All that can be done with the row</source>
        <translation>Alles, was mit der Zeile möglich ist</translation>
    </message>
    <message>
        <source>Dismiss an alert</source>
        <translation>Meldung verwerfen</translation>
    </message>
    <message>
        <source>Leave details; back to now</source>
        <translation>Details verlassen; zurück zu jetzt</translation>
    </message>
    <message>
        <source>Undo, as long as that is offered</source>
        <translation>Rückgängig, solange es angeboten wird</translation>
    </message>
    <message>
        <source>Go to the first row that matches</source>
        <translation>Zur ersten passenden Zeile</translation>
    </message>
    <message>
        <source>Stop the row that was found</source>
        <translation>Die gefundene Zeile beenden</translation>
    </message>
    <message>
        <source>Complete the word</source>
        <translation>Wort vervollständigen</translation>
    </message>
    <message>
        <source>Saved filters</source>
        <translation>Gespeicherte Filter</translation>
    </message>
    <message>
        <source>Clear the filter</source>
        <translation>Filter leeren</translation>
    </message>
    <message>
        <source>Move the crosshair</source>
        <translation>Fadenkreuz bewegen</translation>
    </message>
    <message>
        <source>Ten bars at once</source>
        <translation>Zehn Balken auf einmal</translation>
    </message>
    <message>
        <source>Select a span of time</source>
        <translation>Zeitspanne auswählen</translation>
    </message>
    <message>
        <source>Show what was open then</source>
        <translation>Zeigen, was damals offen war</translation>
    </message>
    <message>
        <source>Zoom</source>
        <translation>Zoomen</translation>
    </message>
    <message>
        <source>Back to now</source>
        <translation>Zurück zu jetzt</translation>
    </message>
    <message>
        <source>it is no text in UTF-8</source>
        <translation>es ist kein Text in UTF-8</translation>
    </message>
    <message>
        <source>it is no file</source>
        <translation>es ist keine Datei</translation>
    </message>
    <message>
        <source>it is too large</source>
        <translation>es ist zu groß</translation>
    </message>
    <message>
        <source>it makes no sense</source>
        <translation>es ergibt keinen Sinn</translation>
    </message>
    <message>
        <source>%1 cannot be used (%2), so the window&apos;s place is not remembered.</source>
        <translation>%1 kann nicht verwendet werden (%2), daher wird der Platz des Fensters nicht gemerkt.</translation>
    </message>
    <message>
        <source>%1 could not be used (%2) and is now called %3; the window starts anew.</source>
        <translation>%1 konnte nicht verwendet werden (%2) und heißt jetzt %3; das Fenster beginnt neu.</translation>
    </message>
    <message>
        <source>{number} d</source>
        <translation>{number} Tg.</translation>
    </message>
    <message>
        <source>{number} h</source>
        <translation>{number} Std.</translation>
    </message>
    <message>
        <source>{number} min</source>
        <translation>{number} min</translation>
    </message>
    <message>
        <source>container {name}</source>
        <translation>Container {name}</translation>
    </message>
    <message>
        <source>a network of its own</source>
        <translation>ein eigenes Netz</translation>
    </message>
    <message>
        <source>{number} s</source>
        <translation>{number} s</translation>
    </message>
    <message>
        <source>none known</source>
        <translation>unbekannt</translation>
    </message>
    <message>
        <source>Program</source>
        <translation>Programm</translation>
    </message>
    <message>
        <source>Protocol</source>
        <translation>Protokoll</translation>
    </message>
    <message>
        <source>Family</source>
        <translation>Familie</translation>
    </message>
    <message>
        <source>Inode</source>
        <translation>Inode</translation>
    </message>
    <message>
        <source>User id</source>
        <translation>Benutzer-ID</translation>
    </message>
    <message>
        <source>User</source>
        <translation>Benutzer</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>Besitzer</translation>
    </message>
    <message>
        <source>Processes</source>
        <translation>Prozesse</translation>
    </message>
    <message>
        <source>Owner known</source>
        <translation>Besitzer bekannt</translation>
    </message>
    <message>
        <source>Certainty</source>
        <translation>Gewissheit</translation>
    </message>
    <message>
        <source>Candidates</source>
        <translation>In Frage kommen</translation>
    </message>
    <message>
        <source>Owner in words</source>
        <translation>Besitzer in Worten</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>Unit</translation>
    </message>
    <message>
        <source>Container</source>
        <translation>Container</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>Seit</translation>
    </message>
    <message>
        <source>Sent</source>
        <translation>Gesendet</translation>
    </message>
    <message>
        <source>Bytes sent since the connection began. Of TCP only, and on Linux.</source>
        <translation>Gesendete Bytes seit Beginn der Verbindung. Nur bei TCP und unter Linux.</translation>
    </message>
    <message>
        <source>Received</source>
        <translation>Empfangen</translation>
    </message>
    <message>
        <source>Bytes received since the connection began. Of TCP only, and on Linux.</source>
        <translation>Empfangene Bytes seit Beginn der Verbindung. Nur bei TCP und unter Linux.</translation>
    </message>
    <message>
        <source>Send rate</source>
        <translation>Senderate</translation>
    </message>
    <message>
        <source>Bytes sent in each second since the last look. Of TCP only, and on Linux.</source>
        <translation>Gesendete Bytes je Sekunde seit der letzten Abfrage. Nur bei TCP und unter Linux.</translation>
    </message>
    <message>
        <source>Receive rate</source>
        <translation>Empfangsrate</translation>
    </message>
    <message>
        <source>Bytes received in each second since the last look. Of TCP only, and on Linux.</source>
        <translation>Empfangene Bytes je Sekunde seit der letzten Abfrage. Nur bei TCP und unter Linux.</translation>
    </message>
    <message>
        <source>Local</source>
        <translation>Eigene</translation>
    </message>
    <message>
        <source>Remote</source>
        <translation>Gegenseite</translation>
    </message>
    <message>
        <source>Local address</source>
        <translation>Eigene Adresse</translation>
    </message>
    <message>
        <source>Port</source>
        <translation>Port</translation>
    </message>
    <message>
        <source>Remote address</source>
        <translation>Gegenadresse</translation>
    </message>
    <message>
        <source>Remote port</source>
        <translation>Gegenport</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Direction</source>
        <translation>Richtung</translation>
    </message>
    <message>
        <source>Service</source>
        <translation>Dienst</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>Wartet</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Offen</translation>
    </message>
    <message>
        <source>Connecting</source>
        <translation>Im Aufbau</translation>
    </message>
    <message>
        <source>Being answered</source>
        <translation>Wird beantwortet</translation>
    </message>
    <message>
        <source>Closing</source>
        <translation>Wird geschlossen</translation>
    </message>
    <message>
        <source>Closed here</source>
        <translation>Hier geschlossen</translation>
    </message>
    <message>
        <source>Just closed</source>
        <translation>Gerade geschlossen</translation>
    </message>
    <message>
        <source>Closed there</source>
        <translation>Dort geschlossen</translation>
    </message>
    <message>
        <source>In</source>
        <translation>Eingehend</translation>
    </message>
    <message>
        <source>Out</source>
        <translation>Ausgehend</translation>
    </message>
    <message>
        <source>On this computer</source>
        <translation>Im Computer</translation>
    </message>
    <message>
        <source>{who} was called by {address}, on its port {port}</source>
        <translation>{who} wurde von {address} kontaktiert, auf dem eigenen Port {port}</translation>
    </message>
    <message>
        <source>{who} called {address} port {port}</source>
        <translation>{who} hat {address}, Port {port}, kontaktiert</translation>
    </message>
    <message>
        <source>{who} talks to port {port} on this computer</source>
        <translation>{who} spricht mit Port {port} auf diesem Computer</translation>
    </message>
    <message>
        <source>{who} talks to {address} port {port}</source>
        <translation>{who} spricht mit {address}, Port {port}</translation>
    </message>
    <message>
        <source>{said}, by UDP.</source>
        <translation>{said}, über UDP.</translation>
    </message>
    <message>
        <source>{said}; the connection is {state}.</source>
        <translation>{said}; Zustand der Verbindung: {state}.</translation>
    </message>
    <message>
        <source>The kernel itself or another container</source>
        <translation>Der Kernel selbst oder ein anderer Container</translation>
    </message>
    <message>
        <source>A program that was not found</source>
        <translation>Ein nicht gefundenes Programm</translation>
    </message>
    <message>
        <source>A program that a mount covers</source>
        <translation>Ein von einer Einhängung verdecktes Programm</translation>
    </message>
    <message>
        <source>The kernel</source>
        <translation>Der Kernel</translation>
    </message>
    <message>
        <source>A program that cannot be seen</source>
        <translation>Ein nicht sichtbares Programm</translation>
    </message>
    <message>
        <source>{who}: {ports}.</source>
        <translation>{who}: {ports}.</translation>
    </message>
    <message numerus="yes">
        <source>And {count:,} more programs.</source>
        <comment>And {count} more program.</comment>
        <translation>
            <numerusform>Und {count:,} weiteres Programm.</numerusform>
            <numerusform>Und {count:,} weitere Programme.</numerusform>
        </translation>
    </message>
    <message>
        <source>{shown} and {more:,} more</source>
        <translation>{shown} und {more:,} weitere</translation>
    </message>
    <message>
        <source>A program that does not hold it any more</source>
        <translation>Ein Programm, das sie nicht mehr hält,</translation>
    </message>
    <message>
        <source>A program that has not taken it yet</source>
        <translation>Ein Programm, das sie noch nicht angenommen hat,</translation>
    </message>
    <message>
        <source>A program that has ended</source>
        <translation>Ein beendetes Programm</translation>
    </message>
    <message>
        <source>A program that could not be seen</source>
        <translation>Ein Programm, das nicht zu sehen war,</translation>
    </message>
    <message>
        <source>A program that cannot be seen from here</source>
        <translation>Ein von hier nicht sichtbares Programm</translation>
    </message>
    <message>
        <source>It can be reached more widely than that: {text}</source>
        <translation>Es ist weiter erreichbar als das: {text}</translation>
    </message>
    <message>
        <source>lets it through</source>
        <translation>lässt es durch</translation>
    </message>
    <message>
        <source>blocks it</source>
        <translation>sperrt es</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>nicht bekannt</translation>
    </message>
    <message>
        <source>No expectation matches it.</source>
        <translation>Keine Erwartung trifft zu.</translation>
    </message>
    <message>
        <source>No expectation matches it: it was not there when portwatch started.</source>
        <translation>Keine Erwartung trifft zu: Beim Start von portwatch war es nicht da.</translation>
    </message>
    <message>
        <source>It most likely waits for an answer that its program asked for.</source>
        <translation>Es wartet höchstwahrscheinlich auf eine Antwort, um die sein Programm gebeten hat.</translation>
    </message>
    <message>
        <source>Only its own container or sandbox can reach it.</source>
        <translation>Nur der eigene Container oder die eigene Sandbox kann es erreichen.</translation>
    </message>
    <message>
        <source>It was there already when portwatch started.</source>
        <translation>Es war beim Start von portwatch schon da.</translation>
    </message>
    <message>
        <source>This program is known to wait for answers at passing ports like this one.</source>
        <translation>Von diesem Programm ist bekannt, dass es an wechselnden Ports wie diesem auf Antworten wartet.</translation>
    </message>
    <message>
        <source>This program usually serves this port, and reaches no further than usual.</source>
        <translation>Dieses Programm bedient üblicherweise diesen Port, und jetzt nicht weiter als üblich.</translation>
    </message>
    <message>
        <source>An expectation matches it.</source>
        <translation>Eine Erwartung trifft zu.</translation>
    </message>
    <message>
        <source>The connection of {name} to {far} has closed.</source>
        <translation>Die Verbindung von {name} zu {far} ist geschlossen.</translation>
    </message>
    <message>
        <source>{name} no longer listens on port {local_port} {protocol}.</source>
        <translation>{name} lauscht nicht mehr auf Port {local_port} {protocol}.</translation>
    </message>
    <message>
        <source>Process</source>
        <translation>Prozess</translation>
    </message>
    <message>
        <source>Started by</source>
        <translation>Gestartet von</translation>
    </message>
    <message>
        <source>Package</source>
        <translation>Paket</translation>
    </message>
    <message>
        <source>its file cannot be seen: its name is its own claim</source>
        <translation>die Datei ist nicht zu sehen: Der Name ist die eigene Behauptung des Programms</translation>
    </message>
    <message>
        <source>Command</source>
        <translation>Befehl</translation>
    </message>
    <message>
        <source>Also held by</source>
        <translation>Auch gehalten von</translation>
    </message>
    <message>
        <source>{text}, since {began}</source>
        <translation>{text}, seit {began}</translation>
    </message>
    <message>
        <source>user id {uid}</source>
        <translation>Benutzer-ID {uid}</translation>
    </message>
    <message>
        <source>process {some} or {more} more</source>
        <translation>Prozess {some} oder {more} weitere</translation>
    </message>
    <message>
        <source>process {some} or {last}</source>
        <translation>Prozess {some} oder {last}</translation>
    </message>
    <message>
        <source>and {count} more</source>
        <translation>und {count} weitere</translation>
    </message>
    <message>
        <source>Bound to</source>
        <translation>Gebunden an</translation>
    </message>
    <message>
        <source>none is up now</source>
        <translation>jetzt keines aktiv</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>Netz</translation>
    </message>
    <message>
        <source>In short</source>
        <translation>Kurz gesagt</translation>
    </message>
    <message>
        <source>Firewall</source>
        <translation>Firewall</translation>
    </message>
    <message>
        <source>Internet</source>
        <translation>Internet</translation>
    </message>
    <message>
        <source>router not asked</source>
        <translation>Router nicht gefragt</translation>
    </message>
    <message>
        <source>may reach it: it has a public address</source>
        <translation>kann es vielleicht erreichen: Es hat eine öffentliche Adresse</translation>
    </message>
    <message>
        <source>Queue</source>
        <translation>Wartende</translation>
    </message>
    <message>
        <source>Used for</source>
        <translation>Zweck</translation>
    </message>
    <message>
        <source>every IPv4 address</source>
        <translation>jede IPv4-Adresse</translation>
    </message>
    <message>
        <source>every IPv6 address</source>
        <translation>jede IPv6-Adresse</translation>
    </message>
    <message>
        <source>every address, IPv4 and IPv6</source>
        <translation>jede Adresse, IPv4 und IPv6</translation>
    </message>
    <message>
        <source>every address</source>
        <translation>jede Adresse</translation>
    </message>
    <message>
        <source>{told}, on {interface} only</source>
        <translation>{told}, nur auf {interface}</translation>
    </message>
    <message>
        <source>{title}. {text}</source>
        <translation>{title}. {text}</translation>
    </message>
    <message>
        <source>Here</source>
        <translation>Hier</translation>
    </message>
    <message>
        <source>There</source>
        <translation>Dort</translation>
    </message>
    <message>
        <source>Called</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Seen since</source>
        <translation>Gesehen seit</translation>
    </message>
    <message>
        <source>Nothing to do</source>
        <translation>Nichts zu tun</translation>
    </message>
    <message>
        <source>Run portwatch outside a sandbox</source>
        <translation>portwatch außerhalb einer Sandbox ausführen</translation>
    </message>
    <message>
        <source>The application firewall</source>
        <translation>Die Programm-Firewall</translation>
    </message>
    <message>
        <source>The packet filter, pf</source>
        <translation>Der Paketfilter pf</translation>
    </message>
    <message>
        <source>Owners of other users&apos; sockets</source>
        <translation>Besitzer der Sockets anderer Benutzer</translation>
    </message>
    <message>
        <source>Owners of {n} of other users are shown to an administrator only.</source>
        <translation>Besitzer von {n} anderer Benutzer werden nur einem Administrator gezeigt.</translation>
    </message>
    <message>
        <source>Programs that ended</source>
        <translation>Beendete Programme</translation>
    </message>
    <message>
        <source>Whose {n} were is not known: the program ended before it could be looked at.</source>
        <translation>Wem {n} gehörten, ist nicht bekannt: Das Programm endete, bevor es angesehen werden konnte.</translation>
    </message>
    <message>
        <source>Sockets without a program</source>
        <translation>Sockets ohne Programm</translation>
    </message>
    <message>
        <source>No program here holds {n}: the kernel itself, most likely, or another container.</source>
        <translation>Kein Programm hier hält {n}: höchstwahrscheinlich der Kernel selbst oder ein anderer Container.</translation>
    </message>
    <message>
        <source>Sockets without a visible program</source>
        <translation>Sockets ohne sichtbares Programm</translation>
    </message>
    <message>
        <source>No process was found that holds {n}; it may be hidden, or on its way between two programs.</source>
        <translation>Kein Prozess wurde gefunden, der {n} hält; vielleicht ist er verborgen oder die Übergabe von einem Programm zum anderen im Gang.</translation>
    </message>
    <message>
        <source>Sockets that no process holds</source>
        <translation>Sockets, die kein Prozess hält</translation>
    </message>
    <message>
        <source>No process holds {n}, though every one was looked at: io_uring or a message between two processes may hold it, a module of the kernel, or a process that is hidden.</source>
        <translation>Kein Prozess hält {n}, obwohl jeder angesehen wurde: Vielleicht tut es io_uring, eine Nachricht zwischen zwei Prozessen, ein Modul des Kernels oder ein verborgener Prozess.</translation>
    </message>
    <message>
        <source>A process that a mount covers</source>
        <translation>Ein von einer Einhängung verdeckter Prozess</translation>
    </message>
    <message>
        <source>A mount covers a process in /proc, which keeps it from sight; most likely that one holds {n}.</source>
        <translation>Eine Einhängung verdeckt einen Prozess in /proc und macht ihn unsichtbar; höchstwahrscheinlich hält dieser {n}.</translation>
    </message>
    <message>
        <source>findmnt -R /proc shows the mount, and umount takes it away</source>
        <translation>findmnt -R /proc zeigt die Einhängung, und umount löst sie</translation>
    </message>
    <message>
        <source>A mount covers a process in /proc, which keeps it from sight; {n} may be its, or the kernel&apos;s.</source>
        <translation>Eine Einhängung verdeckt einen Prozess in /proc und macht ihn unsichtbar; vielleicht hält er {n}, vielleicht der Kernel.</translation>
    </message>
    <message>
        <source>Sockets just closed</source>
        <translation>Gerade geschlossene Sockets</translation>
    </message>
    <message>
        <source>The kernel alone keeps {n} that just closed or are not open yet, without a program.</source>
        <translation>Der Kernel allein behält {n}, gerade geschlossen oder noch nicht offen, ohne ein Programm.</translation>
    </message>
    <message>
        <source>Owners told by their service</source>
        <translation>Aus dem Dienst erschlossene Besitzer</translation>
    </message>
    <message>
        <source>Owners of {n} are inferred from the service they were opened in, not read from the process.</source>
        <translation>Besitzer von {n} sind aus dem Dienst erschlossen, nicht am Prozess abgelesen.</translation>
    </message>
    <message>
        <source>Sockets that were passed on</source>
        <translation>Weitergegebene Sockets</translation>
    </message>
    <message>
        <source>Who holds {n} is not known: opened in a service, and passed on since or left behind.</source>
        <translation>Wer {n} hält, ist nicht bekannt: in einem Dienst geöffnet und seitdem weitergegeben oder zurückgelassen.</translation>
    </message>
    <message>
        <source>Connections not taken yet</source>
        <translation>Noch nicht angenommene Verbindungen</translation>
    </message>
    <message>
        <source>{n} wait until a listener&apos;s program takes them; until then no program holds them.</source>
        <translation>Für {n} gilt: Sie warten, bis ein lauschendes Programm sie annimmt; bis dahin hält kein Programm sie.</translation>
    </message>
    <message>
        <source>Sockets that closed at once</source>
        <translation>Sofort geschlossene Sockets</translation>
    </message>
    <message>
        <source>Whose {n} were is not known: they had closed before anybody could look.</source>
        <translation>Wem {n} gehörten, ist nicht bekannt: geschlossen, bevor jemand nachsehen konnte.</translation>
    </message>
    <message>
        <source>Other holders of a socket</source>
        <translation>Weitere Halter eines Sockets</translation>
    </message>
    <message>
        <source>Where several programs share a socket, only one of them is shown.</source>
        <translation>Wo mehrere Programme einen Socket teilen, wird nur eines davon gezeigt.</translation>
    </message>
    <message>
        <source>On Linux: portwatch --source netlink list</source>
        <translation>Unter Linux: portwatch --source netlink list</translation>
    </message>
    <message>
        <source>The kernel&apos;s own table</source>
        <translation>Die Tabelle des Kernels</translation>
    </message>
    <message>
        <source>The kernel&apos;s own table of sockets cannot be asked, so a slower way is used{why}.</source>
        <translation>Die Tabelle des Kernels über Sockets ist nicht abfragbar, daher wird ein langsamerer Weg genommen{why}.</translation>
    </message>
    <message>
        <source>Some sockets</source>
        <translation>Einige Sockets</translation>
    </message>
    <message>
        <source>Some sockets cannot be seen, so they are not in the list{why}.</source>
        <translation>Einige Sockets sind nicht zu sehen, daher fehlen sie in der Liste{why}.</translation>
    </message>
    <message>
        <source>Some containers&apos; own networks</source>
        <translation>Eigene Netze einiger Container</translation>
    </message>
    <message>
        <source>What listens in some networks of containers and sandboxes is not in the list{why}.</source>
        <translation>Was in manchen Netzen von Containern und Sandboxen lauscht, fehlt in der Liste{why}.</translation>
    </message>
    <message>
        <source>What closes between two looks</source>
        <translation>Was zwischen zwei Abfragen schließt</translation>
    </message>
    <message>
        <source>The kernel does not tell which sockets end: what opens and closes between two looks is missed{why}.</source>
        <translation>Der Kernel sagt nicht, welche Sockets enden: Was zwischen zwei Abfragen öffnet und schließt, wird verpasst{why}.</translation>
    </message>
    <message>
        <source>Allow AF_NETLINK in the sandbox; it needs Linux 4.3 or newer</source>
        <translation>AF_NETLINK in der Sandbox erlauben; nötig ist Linux 4.3 oder neuer</translation>
    </message>
    <message>
        <source>Some ends of connections</source>
        <translation>Manche Enden von Verbindungen</translation>
    </message>
    <message>
        <source>So many sockets ended at once that the kernel did not tell all of them; what is listed is &apos;at least&apos;. Their number is exact.</source>
        <translation>So viele Sockets endeten auf einmal, dass der Kernel nicht alle gemeldet hat; die Liste gilt als „mindestens“. Die Anzahl ist genau.</translation>
    </message>
    <message>
        <source>Raise net.core.rmem_max, or run portwatch as an administrator</source>
        <translation>net.core.rmem_max erhöhen oder portwatch als Administrator ausführen</translation>
    </message>
    <message>
        <source>Packages</source>
        <translation>Pakete</translation>
    </message>
    <message>
        <source>The list of installed packages cannot be read, so it is not known which programs are packaged{why}.</source>
        <translation>Die Liste der installierten Pakete ist nicht lesbar, daher ist nicht bekannt, welche Programme aus Paketen stammen{why}.</translation>
    </message>
    <message>
        <source>See that the package manager&apos;s files can be read, for instance /var/lib/dpkg/info</source>
        <translation>Dafür sorgen, dass die Dateien der Paketverwaltung lesbar sind, zum Beispiel /var/lib/dpkg/info</translation>
    </message>
    <message>
        <source>Installed program files</source>
        <translation>Installierte Programmdateien</translation>
    </message>
    <message>
        <source>Program files are not compared with what their packages hold, so that one that was exchanged on the disk is not noticed{why}.</source>
        <translation>Programmdateien werden nicht mit dem Inhalt ihrer Pakete verglichen, daher fällt eine auf dem Datenträger ausgetauschte nicht auf{why}.</translation>
    </message>
    <message>
        <source>Let the package manager compare them: rpm -Va, or apk audit --system</source>
        <translation>Die Paketverwaltung vergleichen lassen: rpm -Va oder apk audit --system</translation>
    </message>
    <message>
        <source>Settings of programs that hide them</source>
        <translation>Einstellungen von Programmen, die sie verbergen</translation>
    </message>
    <message>
        <source>The configuration of {n} is hidden: the program has replaced its command line, so whether it asks for a password, or refuses others, is not known.</source>
        <translation>Die Konfiguration von {n} ist verborgen: Das Programm hat seine Befehlszeile ersetzt, daher ist nicht bekannt, ob es nach einem Passwort fragt oder andere abweist.</translation>
    </message>
    <message>
        <source>Ask the program, for instance:</source>
        <translation>Das Programm fragen, zum Beispiel:</translation>
    </message>
    <message>
        <source>Files that do not answer</source>
        <translation>Dateien, die nicht antworten</translation>
    </message>
    <message>
        <source>{n} have files on a file system that does not answer: these are not looked at, so that portwatch does not wait for them{why}.</source>
        <translation>Bei {n} liegen Dateien auf einem Dateisystem, das nicht antwortet: Sie werden nicht angesehen, damit portwatch nicht auf sie wartet{why}.</translation>
    </message>
    <message>
        <source>Bring its server back, or unmount it (umount -l)</source>
        <translation>Den Server zurückbringen oder das Dateisystem aushängen (umount -l)</translation>
    </message>
    <message>
        <source>Ask your firewall, for instance:</source>
        <translation>Die Firewall fragen, zum Beispiel:</translation>
    </message>
    <message>
        <source>Ask it in PowerShell:</source>
        <translation>In der PowerShell fragen:</translation>
    </message>
    <message>
        <source>Ask it:</source>
        <translation>Fragen:</translation>
    </message>
    <message>
        <source> ({detail})</source>
        <translation> ({detail})</translation>
    </message>
    <message>
        <source>Code that is still to be looked at</source>
        <translation>Noch anzusehender Code</translation>
    </message>
    <message>
        <source>{n} of many scripts that came at once have not been looked at yet, and are called expected only when they have been.</source>
        <translation>Viele Skripte kamen auf einmal; die von {n} sind noch nicht angesehen und heißen erst danach erwartet.</translation>
    </message>
    <message>
        <source>Wait a moment: some are looked at in every second</source>
        <translation>Einen Moment warten: In jeder Sekunde werden einige angesehen</translation>
    </message>
    <message>
        <source>Code that is too large</source>
        <translation>Zu großer Code</translation>
    </message>
    <message>
        <source>{n} run a script or an archive that is too large to be looked at whole: what it does beyond its first part is not known.</source>
        <translation>Bei {n} läuft ein Skript oder Archiv, das zu groß ist, um ganz angesehen zu werden: Was es jenseits des ersten Teils tut, ist nicht bekannt.</translation>
    </message>
    <message>
        <source>Look at it yourself; the details of a row name the file</source>
        <translation>Selbst ansehen; die Details einer Zeile nennen die Datei</translation>
    </message>
    <message>
        <source>Very short connections</source>
        <translation>Sehr kurze Verbindungen</translation>
    </message>
    <message>
        <source>The kernel&apos;s counts cannot be read, so what opens and closes is counted as &apos;at least&apos;{why}.</source>
        <translation>Die Zählungen des Kernels sind nicht lesbar, daher gilt die Zahl dessen, was öffnet und schließt, als „mindestens“{why}.</translation>
    </message>
    <message>
        <source>Network interfaces</source>
        <translation>Netzwerkschnittstellen</translation>
    </message>
    <message>
        <source>The network interfaces cannot be read, so reach is told by the address alone{why}.</source>
        <translation>Die Netzwerkschnittstellen sind nicht lesbar, daher wird die Reichweite allein aus der Adresse genannt{why}.</translation>
    </message>
    <message>
        <source>Firewall rules</source>
        <translation>Regeln der Firewall</translation>
    </message>
    <message>
        <source>The firewall&apos;s rules are not read; reach is told as if no rule blocked it{why}.</source>
        <translation>Die Regeln der Firewall werden nicht gelesen; die Reichweite wird genannt, als sperrte keine Regel{why}.</translation>
    </message>
    <message>
        <source>Rules of the packet filter</source>
        <translation>Regeln des Paketfilters</translation>
    </message>
    <message>
        <source>The rules of the packet filter are not read; reach is told as if none of them blocked it{why}.</source>
        <translation>Die Regeln des Paketfilters werden nicht gelesen; die Reichweite wird genannt, als sperrte keine von ihnen{why}.</translation>
    </message>
    <message>
        <source>Owners that are hidden here</source>
        <translation>Hier verborgene Besitzer</translation>
    </message>
    <message>
        <source>Owners of {n} are hidden even from an administrator, as in a sandbox or a container{why}.</source>
        <translation>Besitzer von {n} sind selbst einem Administrator verborgen, wie in einer Sandbox oder einem Container{why}.</translation>
    </message>
    <message>
        <source>Owners that could not be read</source>
        <translation>Nicht lesbare Besitzer</translation>
    </message>
    <message>
        <source>Owners of {n} could not be read: portwatch may open too few files.</source>
        <translation>Besitzer von {n} waren nicht lesbar: portwatch darf zu wenige Dateien öffnen.</translation>
    </message>
    <message>
        <source>Allow it more open files, for instance: ulimit -n 1024</source>
        <translation>Mehr offene Dateien erlauben, zum Beispiel: ulimit -n 1024</translation>
    </message>
    <message numerus="yes">
        <source>{count:,} sockets</source>
        <comment>{count} socket</comment>
        <translation>
            <numerusform>{count:,} Socket</numerusform>
            <numerusform>{count:,} Sockets</numerusform>
        </translation>
    </message>
    <message>
        <source>some sockets</source>
        <translation>ein paar Sockets</translation>
    </message>
    <message>
        <source>service manager</source>
        <translation>Dienstverwaltung</translation>
    </message>
    <message>
        <source>the {engine} container {name}</source>
        <translation>dem {engine}-Container {name}</translation>
    </message>
    <message>
        <source>the system&apos;s service manager</source>
        <translation>der Dienstverwaltung des Systems</translation>
    </message>
    <message>
        <source>the user&apos;s service manager</source>
        <translation>der Dienstverwaltung des Benutzers</translation>
    </message>
    <message>
        <source>the {kind} application {name}</source>
        <translation>der {kind}-Anwendung {name}</translation>
    </message>
    <message>
        <source>the cgroup {path}</source>
        <translation>der cgroup {path}</translation>
    </message>
    <message>
        <source>a process</source>
        <translation>ein Prozess</translation>
    </message>
    <message>
        <source>{name} (pid {pid})</source>
        <translation>{name} (PID {pid})</translation>
    </message>
    <message>
        <source>inferred: opened in {where}, whose only process is {named}</source>
        <translation>erschlossen: geöffnet in {where}, einziger Prozess dort: {named}</translation>
    </message>
    <message>
        <source>inferred: very probably {named}, one of {count} processes of {where}</source>
        <translation>erschlossen: sehr wahrscheinlich {named}, einer von {count} Prozessen aus {where}</translation>
    </message>
    <message>
        <source>inferred: very probably {named} in {where}</source>
        <translation>erschlossen: sehr wahrscheinlich {named} in {where}</translation>
    </message>
    <message>
        <source>inferred: one of {count} processes of {where}, whose main process is {named}</source>
        <translation>erschlossen: einer von {count} Prozessen aus {where}, Hauptprozess dort: {named}</translation>
    </message>
    <message>
        <source>not known: opened in {where}, where no process can hold it now</source>
        <translation>nicht bekannt: geöffnet in {where}, wo ihn jetzt kein Prozess halten kann</translation>
    </message>
    <message>
        <source>not known: opened in {where}, by its one process or by one that has ended</source>
        <translation>nicht bekannt: geöffnet in {where}, vom einzigen Prozess dort oder von einem beendeten</translation>
    </message>
    <message>
        <source>inferred: one of {count} processes of {where}</source>
        <translation>erschlossen: einer von {count} Prozessen aus {where}</translation>
    </message>
    <message>
        <source>inferred: opened by {opener}, to start a service</source>
        <translation>erschlossen: geöffnet von {opener}, um einen Dienst zu starten</translation>
    </message>
    <message>
        <source>inferred: opened by {opener}, for {unit}</source>
        <translation>erschlossen: geöffnet von {opener}, für {unit}</translation>
    </message>
    <message>
        <source>The system&apos;s service manager</source>
        <translation>Die Dienstverwaltung des Systems</translation>
    </message>
    <message>
        <source>The user&apos;s service manager</source>
        <translation>Die Dienstverwaltung des Benutzers</translation>
    </message>
    <message>
        <source>The service manager, by {place},</source>
        <translation>Die Dienstverwaltung (über {place})</translation>
    </message>
    <message>
        <source>{place} of the service manager</source>
        <translation>{place} der Dienstverwaltung</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>Interface</source>
        <translation>Schnittstelle</translation>
    </message>
    <message>
        <source>Takes IPv4</source>
        <translation>Nimmt IPv4</translation>
    </message>
    <message>
        <source>Network namespace</source>
        <translation>Netz-Namensraum</translation>
    </message>
    <message>
        <source>Whose unit</source>
        <translation>Wessen Unit</translation>
    </message>
    <message>
        <source>Reach</source>
        <translation>Reichweite</translation>
    </message>
    <message>
        <source>Expected by</source>
        <translation>Erwartet durch</translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation>Einstufung</translation>
    </message>
    <message>
        <source>Reasons</source>
        <translation>Gründe</translation>
    </message>
    <message>
        <source>First seen</source>
        <translation>Zuerst gesehen</translation>
    </message>
    <message>
        <source>In words</source>
        <translation>In Worten</translation>
    </message>
    <message>
        <source>o&apos;clock</source>
        <translation>Uhr</translation>
    </message>
    <message>
        <source>seconds</source>
        <translation>Sekunden</translation>
    </message>
    <message>
        <source>second</source>
        <translation>Sekunde</translation>
    </message>
    <message>
        <source>hours</source>
        <translation>Stunden</translation>
    </message>
    <message>
        <source>hour</source>
        <translation>Stunde</translation>
    </message>
    <message>
        <source>days</source>
        <translation>Tage</translation>
    </message>
    <message>
        <source>day</source>
        <translation>Tag</translation>
    </message>
    <message>
        <source>percent</source>
        <translation>Prozent</translation>
    </message>
    <message>
        <source>megabytes</source>
        <translation>Megabyte</translation>
    </message>
    <message>
        <source>megabyte</source>
        <translation>Megabyte</translation>
    </message>
    <message>
        <source>notifications</source>
        <translation>je Stunde</translation>
    </message>
    <message>
        <source>notification</source>
        <translation>je Stunde</translation>
    </message>
    <message>
        <source>true or false</source>
        <translation>true oder false</translation>
    </message>
    <message>
        <source>or</source>
        <translation>oder</translation>
    </message>
    <message>
        <source>{least:g} to {most:g} {unit}</source>
        <translation>{least:g} bis {most:g} {unit}</translation>
    </message>
    <message>
        <source>on</source>
        <translation>ein</translation>
    </message>
    <message>
        <source>off</source>
        <translation>aus</translation>
    </message>
    <message>
        <source>{number:g} {unit}</source>
        <translation>{number:g} {unit}</translation>
    </message>
    <message>
        <source>is neither true nor false; {rest}</source>
        <translation>ist weder true noch false; {rest}</translation>
    </message>
    <message>
        <source>and</source>
        <translation>und</translation>
    </message>
    <message>
        <source>is none of {words}; {rest}</source>
        <translation>ist keines von {words}; {rest}</translation>
    </message>
    <message>
        <source>is no number; {rest}</source>
        <translation>ist keine Zahl; {rest}</translation>
    </message>
    <message>
        <source>is less than {bound:g} {unit}; {bound:g} is used.</source>
        <translation>ist weniger als {bound:g} {unit}; {bound:g} gilt.</translation>
    </message>
    <message>
        <source>is more than {bound:g} {unit}; {bound:g} is used.</source>
        <translation>ist mehr als {bound:g} {unit}; {bound:g} gilt.</translation>
    </message>
    <message>
        <source>the default, {value}, is used.</source>
        <translation>die Vorgabe {value} gilt.</translation>
    </message>
    <message>
        <source>{some} {last} {other}</source>
        <translation>{some} {last} {other}</translation>
    </message>
    <message>
        <source>hidden</source>
        <translation>verborgen</translation>
    </message>
    <message>
        <source>on battery</source>
        <translation>Akkubetrieb</translation>
    </message>
    <message>
        <source>many sockets</source>
        <translation>viele Sockets</translation>
    </message>
    <message>
        <source>to save CPU</source>
        <translation>um CPU zu sparen</translation>
    </message>
    <message>
        <source>Every {interval:g} s, as set.</source>
        <translation>Alle {interval:g} s, wie eingestellt.</translation>
    </message>
    <message>
        <source>Every {interval:g} s, because {reasons}.</source>
        <translation>Alle {interval:g} s. Grund: {reasons}.</translation>
    </message>
    <message>
        <source>New listeners are looked for every {glance:g} s.</source>
        <translation>Nach neuen lauschenden Ports wird alle {glance:g} s gesehen.</translation>
    </message>
    <message>
        <source>New listeners are looked for every {glance:g} s only, because {why}.</source>
        <translation>Nach neuen lauschenden Ports wird nur alle {glance:g} s gesehen. Grund: {why}.</translation>
    </message>
    <message>
        <source>every {interval:g} s</source>
        <translation>alle {interval:g} s</translation>
    </message>
    <message>
        <source>the window is hidden</source>
        <translation>das Fenster ist verborgen</translation>
    </message>
    <message>
        <source>the computer runs on battery</source>
        <translation>der Computer läuft mit Akku</translation>
    </message>
    <message>
        <source>there are more than {crowd:,} sockets</source>
        <translation>es gibt mehr als {crowd:,} Sockets</translation>
    </message>
    <message>
        <source>more often would cost over {budget:g} % of a processor core</source>
        <translation>öfter würde über {budget:g} % eines Prozessorkerns kosten</translation>
    </message>
    <message>
        <source>no package</source>
        <translation>kein Paket</translation>
    </message>
    <message>
        <source>portwatch did not run</source>
        <translation>portwatch lief nicht</translation>
    </message>
    <message>
        <source>portwatch was not running.</source>
        <translation>portwatch lief nicht.</translation>
    </message>
    <message>
        <source>The computer slept</source>
        <translation>Der Computer schlief</translation>
    </message>
    <message>
        <source>the computer slept</source>
        <translation>der Computer schlief</translation>
    </message>
    <message>
        <source>This computer was asleep.</source>
        <translation>Dieser Computer schlief.</translation>
    </message>
    <message>
        <source>portwatch was stopped or busy</source>
        <translation>portwatch war angehalten oder ausgelastet</translation>
    </message>
    <message>
        <source>portwatch was stopped or busy. The kernel counted on: the sums are exact, when it was is not known.</source>
        <translation>portwatch war angehalten oder ausgelastet. Der Kernel zählte weiter: Die Summen sind genau, der Zeitpunkt ist nicht bekannt.</translation>
    </message>
    <message>
        <source>Nothing was watched</source>
        <translation>Nichts wurde beobachtet</translation>
    </message>
    <message>
        <source>nothing was watched</source>
        <translation>nichts wurde beobachtet</translation>
    </message>
    <message>
        <source>Nothing was watched, and why is not known. Where something was counted, the sum is exact; when it was is not known.</source>
        <translation>Nichts wurde beobachtet, und warum, ist nicht bekannt. Wo etwas gezählt wurde, ist die Summe genau; der Zeitpunkt ist nicht bekannt.</translation>
    </message>
    <message>
        <source>The clock was set</source>
        <translation>Die Uhr wurde gestellt</translation>
    </message>
    <message>
        <source>the clock was set</source>
        <translation>die Uhr wurde gestellt</translation>
    </message>
    <message>
        <source>The clock leapt over this time: it was set, or this machine stood still.</source>
        <translation>Die Uhr übersprang diese Zeit: Sie wurde gestellt, oder dieser Computer stand still.</translation>
    </message>
    <message>
        <source>{by}, from {since} to {until}</source>
        <translation>{by}, von {since} auf {until}</translation>
    </message>
    <message>
        <source>for {duration}, from {since}</source>
        <translation>{duration} lang, ab {since}</translation>
    </message>
    <message>
        <source>forward by {duration}</source>
        <translation>um {duration} vor</translation>
    </message>
    <message>
        <source>back by {duration}</source>
        <translation>um {duration} zurück</translation>
    </message>
    <message>
        <source>Wi-Fi</source>
        <translation>WLAN</translation>
    </message>
    <message>
        <source>Ethernet</source>
        <translation>Ethernet</translation>
    </message>
    <message>
        <source>VPN</source>
        <translation>VPN</translation>
    </message>
    <message>
        <source>Containers</source>
        <translation>Container</translation>
    </message>
    <message>
        <source>This computer</source>
        <translation>Dieser Computer</translation>
    </message>
    <message>
        <source>This computer only, because it is bound to {address}.</source>
        <translation>Nur dieser Computer, weil es an {address} gebunden ist.</translation>
    </message>
    <message>
        <source>Reachable from {places} {why} and {known}.</source>
        <translation>Erreichbar über {places}, {why}; {known}.</translation>
    </message>
    <message>
        <source>no firewall rule is visible</source>
        <translation>keine Regel einer Firewall ist sichtbar</translation>
    </message>
    <message>
        <source>Whether the router lets the internet in by IPv6 is not known.</source>
        <translation>Ob der Router das Internet per IPv6 hereinlässt, ist nicht bekannt.</translation>
    </message>
    <message>
        <source>{place} has a public address</source>
        <translation>{place} hat eine öffentliche Adresse</translation>
    </message>
    <message>
        <source>{places} have public addresses</source>
        <translation>{places} haben öffentliche Adressen</translation>
    </message>
    <message>
        <source>The internet may reach it {why}: {told}.</source>
        <translation>Das Internet kann es vielleicht erreichen, {why}: {told}.</translation>
    </message>
    <message>
        <source>This computer with its containers and virtual machines, because it is bound to {address}, and {places} may lead to it (route_localnet).</source>
        <translation>Dieser Computer mit seinen Containern und virtuellen Maschinen, weil es an {address} gebunden ist; auch {places} kann dorthin führen (route_localnet).</translation>
    </message>
    <message>
        <source>Not known: it is bound to {address}, but packets to that address are let in from {places} (route_localnet).</source>
        <translation>Nicht bekannt: Es ist an {address} gebunden, aber Pakete an diese Adresse werden über {places} hereingelassen (route_localnet).</translation>
    </message>
    <message>
        <source>Only from within its own container or sandbox, because it is bound to {address} there.</source>
        <translation>Nur aus dem eigenen Container oder der eigenen Sandbox, weil es dort an {address} gebunden ist.</translation>
    </message>
    <message>
        <source>Inside the network of a container or sandbox; only what it publishes is reachable from outside.</source>
        <translation>Im Netz eines Containers oder einer Sandbox; von außen ist nur erreichbar, was veröffentlicht ist.</translation>
    </message>
    <message>
        <source>Every network this computer joins can reach it, {why}.</source>
        <translation>Jedes Netz, dem dieser Computer beitritt, kann es erreichen, {why}.</translation>
    </message>
    <message>
        <source>Any network</source>
        <translation>Jedes Netz</translation>
    </message>
    <message>
        <source>no interface has that address now</source>
        <translation>keine Schnittstelle hat jetzt diese Adresse</translation>
    </message>
    <message>
        <source>that interface is not up now</source>
        <translation>diese Schnittstelle ist jetzt nicht aktiv</translation>
    </message>
    <message>
        <source>the network interfaces cannot be read</source>
        <translation>die Netzwerkschnittstellen sind nicht lesbar</translation>
    </message>
    <message>
        <source>Not known: it is {bound}, and {told}.</source>
        <translation>Nicht bekannt: Es ist {bound}, und {told}.</translation>
    </message>
    <message>
        <source>Every network this computer joins can reach it, {why}; none is up now.</source>
        <translation>Jedes Netz, dem dieser Computer beitritt, kann es erreichen, {why}; jetzt ist keines aktiv.</translation>
    </message>
    <message>
        <source>Containers and virtual machines on this computer only, {why}.</source>
        <translation>Nur Container und virtuelle Maschinen auf diesem Computer, {why}.</translation>
    </message>
    <message>
        <source>Not known: it is {bound}, on no network&apos;s interface.</source>
        <translation>Nicht bekannt: Es ist {bound}, an der Schnittstelle keines Netzes.</translation>
    </message>
    <message>
        <source>This computer only, {why}.</source>
        <translation>Nur dieser Computer, {why}.</translation>
    </message>
    <message>
        <source>because it is {bound}</source>
        <translation>weil es {bound} ist</translation>
    </message>
    <message>
        <source>bound to the interface {name}</source>
        <translation>an die Schnittstelle {name} gebunden</translation>
    </message>
    <message>
        <source>bound to {address}, an address for whoever is interested</source>
        <translation>an {address} gebunden, eine Adresse für alle Interessierten,</translation>
    </message>
    <message>
        <source>bound to {address}</source>
        <translation>an {address} gebunden</translation>
    </message>
    <message>
        <source>bound to every IPv6 address</source>
        <translation>an jede IPv6-Adresse gebunden</translation>
    </message>
    <message>
        <source>bound to every address</source>
        <translation>an jede Adresse gebunden</translation>
    </message>
    <message>
        <source>{place} ({name})</source>
        <translation>{place} ({name})</translation>
    </message>
    <message>
        <source>The internet</source>
        <translation>Das Internet</translation>
    </message>
    <message>
        <source>this computer</source>
        <translation>für diesen Computer</translation>
    </message>
    <message>
        <source>you</source>
        <translation>Sie</translation>
    </message>
    <message>
        <source>learnt</source>
        <translation>gelernt</translation>
    </message>
    <message>
        <source>built in</source>
        <translation>eingebaut</translation>
    </message>
    <message>
        <source>query</source>
        <translation>Abfrage</translation>
    </message>
    <message>
        <source>as it says</source>
        <translation>wie angegeben</translation>
    </message>
    <message>
        <source>dynamic</source>
        <translation>dynamic</translation>
    </message>
    <message>
        <source>of {engine}</source>
        <translation>von {engine}</translation>
    </message>
    <message>
        <source>the kernel itself</source>
        <translation>der Kernel selbst</translation>
    </message>
    <message>
        <source>script in {folder}</source>
        <translation>Skript in {folder}</translation>
    </message>
    <message>
        <source>module {name}</source>
        <translation>Modul {name}</translation>
    </message>
    <message>
        <source>the kernel</source>
        <translation>der Kernel</translation>
    </message>
    <message>
        <source>{told}, in a network of its own</source>
        <translation>{told}, in einem eigenen Netz</translation>
    </message>
    <message>
        <source>the script {script}</source>
        <translation>das Skript {script}</translation>
    </message>
    <message>
        <source>run by {program}</source>
        <translation>ausgeführt von {program}</translation>
    </message>
    <message>
        <source>the name {name}</source>
        <translation>der Name {name}</translation>
    </message>
    <message>
        <source>package {name}</source>
        <translation>Paket {name}</translation>
    </message>
    <message>
        <source>unit {name}</source>
        <translation>Unit {name}</translation>
    </message>
    <message>
        <source>in {folder}</source>
        <translation>in {folder}</translation>
    </message>
    <message>
        <source>everybody</source>
        <translation>jeder</translation>
    </message>
    <message>
        <source>user {name}</source>
        <translation>Benutzer {name}</translation>
    </message>
    <message>
        <source>group {name}</source>
        <translation>Gruppe {name}</translation>
    </message>
    <message>
        <source>{text}, but packets may come another way</source>
        <translation>{text}, aber Pakete können auf anderem Weg kommen</translation>
    </message>
    <message>
        <source>{some} and {last}</source>
        <translation>{some} und {last}</translation>
    </message>
    <message>
        <source>{rules} could not be read</source>
        <translation>{rules} waren nicht zu lesen</translation>
    </message>
    <message>
        <source>what {place} does is not understood: {words}</source>
        <translation>was {place} tut, wird nicht verstanden: {words}</translation>
    </message>
    <message>
        <source>{place} sends it on to another place</source>
        <translation>{place} leitet es an eine andere Stelle weiter</translation>
    </message>
    <message>
        <source>{place} lets nobody in</source>
        <translation>{place} lässt niemanden herein</translation>
    </message>
    <message>
        <source>{place} lets it in</source>
        <translation>{place} lässt es herein</translation>
    </message>
    <message>
        <source>{place} lets it in, but not from every sender</source>
        <translation>{place} lässt es herein, aber nicht von jedem Absender</translation>
    </message>
    <message>
        <source>what {place} does is not understood</source>
        <translation>was {place} tut, wird nicht verstanden</translation>
    </message>
    <message>
        <source>{place} lets only some in</source>
        <translation>{place} lässt nur manche herein</translation>
    </message>
    <message>
        <source>{place} keeps some out</source>
        <translation>{place} hält manche draußen</translation>
    </message>
    <message>
        <source>a jump</source>
        <translation>ein Sprung</translation>
    </message>
    <message>
        <source>too many rules</source>
        <translation>zu viele Regeln</translation>
    </message>
    <message>
        <source>Nothing listens on this computer</source>
        <translation>Auf diesem Computer lauscht nichts</translation>
    </message>
    <message>
        <source>the network</source>
        <translation>das Netz</translation>
    </message>
    <message>
        <source>any network</source>
        <translation>jedes Netz</translation>
    </message>
    <message>
        <source>expected</source>
        <translation>erwartet</translation>
    </message>
    <message>
        <source>unexpected</source>
        <translation>unerwartet</translation>
    </message>
    <message>
        <source>risky</source>
        <translation>riskant</translation>
    </message>
    <message>
        <source>suspicious</source>
        <translation>verdächtig</translation>
    </message>
    <message>
        <source>Everything that listens is expected</source>
        <translation>Alles, was lauscht, ist erwartet</translation>
    </message>
    <message>
        <source>1 program needs a look: {name} is {verdict}</source>
        <translation>1 Programm bitte prüfen: {name} ist {verdict}</translation>
    </message>
    <message>
        <source>{count:,} {verdict}</source>
        <translation>{count:,} {verdict}</translation>
    </message>
    <message>
        <source>{count:,} programs need a look: {found}</source>
        <translation>{count:,} Programme bitte prüfen: {found}</translation>
    </message>
    <message numerus="yes">
        <source>{count:,} listeners need a look: {found}</source>
        <comment>{count} listener needs a look: {found}</comment>
        <translation>
            <numerusform>{count:,} lauschenden Port bitte prüfen: {found}</numerusform>
            <numerusform>{count:,} lauschende Ports bitte prüfen: {found}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count:,} listeners have no visible owner</source>
        <comment>{count} listener has no visible owner</comment>
        <translation>
            <numerusform>{count:,} lauschender Port hat keinen sichtbaren Besitzer</numerusform>
            <numerusform>{count:,} lauschende Ports haben keinen sichtbaren Besitzer</numerusform>
        </translation>
    </message>
    <message>
        <source>{count:,} programs are unexpected</source>
        <translation>{count:,} Programme sind unerwartet</translation>
    </message>
    <message>
        <source>{count:,} listeners are unexpected</source>
        <translation>{count:,} lauschende Ports sind unerwartet</translation>
    </message>
    <message>
        <source>1 program is unexpected: {name}</source>
        <translation>1 Programm ist unerwartet: {name}</translation>
    </message>
    <message>
        <source>1 listener is unexpected: {name}</source>
        <translation>1 lauschender Port ist unerwartet: {name}</translation>
    </message>
    <message>
        <source>port {port}</source>
        <translation>Port {port}</translation>
    </message>
    <message numerus="yes">
        <source>{count:,} programs listen</source>
        <comment>{count} program listens</comment>
        <translation>
            <numerusform>{count:,} Programm lauscht</numerusform>
            <numerusform>{count:,} Programme lauschen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count:,} listeners</source>
        <comment>{count} listener</comment>
        <translation>
            <numerusform>{count:,} lauschender Port</numerusform>
            <numerusform>{count:,} lauschende Ports</numerusform>
        </translation>
    </message>
    <message>
        <source>{count:,} reachable from {place}</source>
        <translation>{count:,} erreichbar über {place}</translation>
    </message>
    <message>
        <source>none reachable from {place}</source>
        <translation>nichts erreichbar über {place}</translation>
    </message>
    <message>
        <source>{count:,} of unknown reach</source>
        <translation>{count:,} mit unbekannter Reichweite</translation>
    </message>
    <message>
        <source>{count:,} perhaps from the internet</source>
        <translation>{count:,} vielleicht aus dem Internet</translation>
    </message>
    <message>
        <source>none known from the internet</source>
        <translation>nichts bekannt aus dem Internet</translation>
    </message>
    <message>
        <source>a network</source>
        <translation>ein Netz</translation>
    </message>
    <message>
        <source>new</source>
        <translation>neu</translation>
    </message>
    <message>
        <source>folded</source>
        <translation>eingeklappt</translation>
    </message>
    <message>
        <source>unfolded</source>
        <translation>ausgeklappt</translation>
    </message>
    <message>
        <source>reachable from {place}</source>
        <translation>Reichweite: {place}</translation>
    </message>
    <message>
        <source>to {address} port {port}</source>
        <translation>zu {address}, Port {port}</translation>
    </message>
    <message>
        <source>{waiting} of {limit}, full</source>
        <translation>{waiting} von {limit}, voll</translation>
    </message>
    <message>
        <source>{waiting} of {limit}</source>
        <translation>{waiting} von {limit}</translation>
    </message>
    <message>
        <source>nobody waits; {limit} may</source>
        <translation>niemand wartet; {limit} dürfen</translation>
    </message>
    <message>
        <source>full: {waiting} of {limit} wait to be accepted and new ones get no answer; the program is too busy or hangs</source>
        <translation>voll: {waiting} von {limit} warten auf Annahme, und neue bekommen keine Antwort; das Programm ist ausgelastet oder hängt</translation>
    </message>
    <message>
        <source>{waiting} of {limit} wait to be accepted</source>
        <translation>{waiting} von {limit} warten auf Annahme</translation>
    </message>
    <message>
        <source>Learnt:</source>
        <translation>Gelernt:</translation>
    </message>
    <message>
        <source>You expect:</source>
        <translation>Von Ihnen erwartet:</translation>
    </message>
    <message>
        <source>No longer expected:</source>
        <translation>Nicht mehr erwartet:</translation>
    </message>
    <message>
        <source>Stop:</source>
        <translation>Beenden:</translation>
    </message>
    <message>
        <source>Pause:</source>
        <translation>Anhalten:</translation>
    </message>
    <message>
        <source>Go on:</source>
        <translation>Fortsetzen:</translation>
    </message>
    <message>
        <source>Close:</source>
        <translation>Trennen:</translation>
    </message>
    <message>
        <source>Alert</source>
        <translation>Meldung</translation>
    </message>
    <message>
        <source>UDP port {port}</source>
        <translation>UDP-Port {port}</translation>
    </message>
    <message>
        <source>had {port} open for {audience} when watching began</source>
        <translation>hatte {port} {audience} offen, als die Beobachtung begann</translation>
    </message>
    <message>
        <source>had {port} open to {audience} when watching began</source>
        <translation>hatte {port} {audience} offen, als die Beobachtung begann</translation>
    </message>
    <message>
        <source>opened {port} for {audience}</source>
        <translation>öffnete {port} {audience}</translation>
    </message>
    <message>
        <source>opened {port} to {audience}</source>
        <translation>öffnete {port} {audience}</translation>
    </message>
    <message>
        <source>closed {port}</source>
        <translation>schloss {port}</translation>
    </message>
    <message>
        <source>closed {port} after {time}</source>
        <translation>schloss {port} nach {time}</translation>
    </message>
    <message>
        <source>closed {port} within a second</source>
        <translation>schloss {port} binnen einer Sekunde</translation>
    </message>
    <message>
        <source>{name}, process {pid}</source>
        <translation>{name}, Prozess {pid}</translation>
    </message>
    <message>
        <source>{state} ({code})</source>
        <translation>{state} ({code})</translation>
    </message>
    <message>
        <source>At most</source>
        <translation>Höchstens</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Herkunft</translation>
    </message>
    <message>
        <source>Last match</source>
        <translation>Zuletzt passend</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>Jetzt</translation>
    </message>
    <message>
        <source>Enter cancels here: {why}.</source>
        <translation>Die Eingabetaste bricht hier ab: {why}.</translation>
    </message>
    <message>
        <source>Ports freed</source>
        <translation>Frei werden</translation>
    </message>
    <message>
        <source>it is a container</source>
        <translation>es ist ein Container</translation>
    </message>
    <message>
        <source>it is a service</source>
        <translation>es ist ein Dienst</translation>
    </message>
    <message>
        <source>whose program it is cannot be told</source>
        <translation>wessen Programm es ist, lässt sich nicht sagen</translation>
    </message>
    <message>
        <source>it is not a program of yours</source>
        <translation>es ist nicht Ihr Programm</translation>
    </message>
    <message numerus="yes">
        <source>{count} processes end</source>
        <comment>one process ends</comment>
        <translation>
            <numerusform>ein Prozess endet</numerusform>
            <numerusform>{count} Prozesse enden</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} other ports close with it</source>
        <comment>another port closes with it</comment>
        <translation>
            <numerusform>ein weiterer Port schließt mit</numerusform>
            <numerusform>{count} weitere Ports schließen mit</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} connections break</source>
        <comment>one connection breaks</comment>
        <translation>
            <numerusform>eine Verbindung bricht ab</numerusform>
            <numerusform>{count} Verbindungen brechen ab</numerusform>
        </translation>
    </message>
    <message>
        <source>the port stays open</source>
        <translation>der Port bleibt offen</translation>
    </message>
    <message>
        <source>The window runs as root, which nothing here needs: start it as yourself, and choose See everything in the menu when you want to.</source>
        <translation>Das Fenster läuft als root, was hier nichts braucht: unter dem eigenen Konto starten und bei Bedarf im Menü „Alles sehen“ wählen.</translation>
    </message>
    <message>
        <source>nothing can be saved: {fault} ({place})</source>
        <translation>nichts lässt sich speichern: {fault} ({place})</translation>
    </message>
    <message>
        <source>If you did not hand it over on purpose, stop it and find out who started what held it.</source>
        <translation>Falls nicht absichtlich übergeben: beenden und herausfinden, wer startete, was den Port hielt.</translation>
    </message>
    <message>
        <source>Earlier this was seen of it: {reason}</source>
        <translation>Früher wurde daran gesehen: {reason}</translation>
    </message>
    <message>
        <source>Its process ran another program before, of which was told: {reason}</source>
        <translation>Der Prozess führte zuvor ein anderes Programm aus, von dem galt: {reason}</translation>
    </message>
    <message>
        <source>It was held by another program before, of which was told: {reason}</source>
        <translation>Zuvor hielt es ein anderes Programm, von dem galt: {reason}</translation>
    </message>
    <message>
        <source>{name}, pid {pid}: {evidence}</source>
        <translation>{name}, PID {pid}: {evidence}</translation>
    </message>
    <message>
        <source>no firewall rule stops it</source>
        <translation>keine Regel einer Firewall hält es auf</translation>
    </message>
    <message>
        <source>ufw is on; an administrator only may read its rules</source>
        <translation>ufw ist an; nur ein Administrator darf die Regeln lesen</translation>
    </message>
    <message>
        <source>ufw is on and lets in what no rule is about; an administrator only may read its rules</source>
        <translation>ufw ist an und lässt herein, wofür es keine Regel gibt; nur ein Administrator darf die Regeln lesen</translation>
    </message>
    <message>
        <source>ufw is on and by default lets nobody in; an administrator only may read its rules</source>
        <translation>ufw ist an und lässt ohne Regel niemanden herein; nur ein Administrator darf die Regeln lesen</translation>
    </message>
    <message>
        <source>firewalld is running; an administrator only may read its rules</source>
        <translation>firewalld läuft; nur ein Administrator darf die Regeln lesen</translation>
    </message>
    <message>
        <source>ufw is off; an administrator only may read whether there are other rules</source>
        <translation>ufw ist aus; nur ein Administrator darf lesen, ob es andere Regeln gibt</translation>
    </message>
    <message>
        <source>an administrator only may read the rules</source>
        <translation>nur ein Administrator darf die Regeln lesen</translation>
    </message>
    <message>
        <source>Its program file holds something else than before, and no update of a package explains that.</source>
        <translation>Die Programmdatei enthält etwas anderes als zuvor, und keine Aktualisierung eines Pakets erklärt das.</translation>
    </message>
    <message>
        <source>{path}: SHA-256 {before}… on {day}, {after}… since {since}</source>
        <translation>{path}: SHA-256 {before}… am {day}, {after}… seit {since}</translation>
    </message>
    <message>
        <source>If you updated or built it yourself, expect it and accept this; else find out who changed the file.</source>
        <translation>Falls selbst aktualisiert oder gebaut: erwarten und dies annehmen; sonst herausfinden, wer die Datei geändert hat.</translation>
    </message>
    <message>
        <source>Its program file is not the one that its package has.</source>
        <translation>Die Programmdatei ist nicht die ihres Pakets.</translation>
    </message>
    <message>
        <source>What runs is not its package&apos;s program, and that one was put in its place after the start, without an update.</source>
        <translation>Was läuft, ist nicht das Programm des Pakets, und dieses wurde nach dem Start an seine Stelle gelegt, ohne Aktualisierung.</translation>
    </message>
    <message>
        <source>{path} of {package}: what runs has the checksum {checksum}…</source>
        <translation>{path} von {package}: Was läuft, hat die Prüfsumme {checksum}…</translation>
    </message>
    <message>
        <source>If you did not change that program yourself, find out who did; installing the package again and a restart bring back the real one.</source>
        <translation>Falls nicht selbst geändert: herausfinden, wer es war; das Paket neu installieren und neu starten bringt das echte Programm zurück.</translation>
    </message>
    <message>
        <source>The file of its script is not the one that its package has.</source>
        <translation>Die Datei des Skripts ist nicht die ihres Pakets.</translation>
    </message>
    <message>
        <source>{path} of {package}: the file has the checksum {checksum}…</source>
        <translation>{path} von {package}: Die Datei hat die Prüfsumme {checksum}…</translation>
    </message>
    <message>
        <source>If you did not change that script yourself, find out who did; installing the package again and a restart bring back the real one.</source>
        <translation>Falls nicht selbst geändert: herausfinden, wer es war; das Paket neu installieren und neu starten bringt das echte Skript zurück.</translation>
    </message>
    <message>
        <source>a strange line</source>
        <translation>eine seltsame Zeile</translation>
    </message>
    <message>
        <source>{text}, but pf has rules of its own, which are not told here</source>
        <translation>{text}, aber pf hat eigene Regeln, die hier nicht zu sehen sind</translation>
    </message>
    <message>
        <source>{text}, but an administrator only may read the rules of pf</source>
        <translation>{text}, aber die Regeln von pf darf nur ein Administrator lesen</translation>
    </message>
    <message>
        <source>the application firewall of macOS is off</source>
        <translation>die Programm-Firewall von macOS ist aus</translation>
    </message>
    <message>
        <source>the application firewall of macOS blocks all but what the system itself needs, which this may be</source>
        <translation>die Programm-Firewall von macOS sperrt alles außer dem, was das System selbst braucht, und das könnte dies sein</translation>
    </message>
    <message>
        <source>the application firewall of macOS blocks all that comes in</source>
        <translation>die Programm-Firewall von macOS sperrt alles, was hereinkommt</translation>
    </message>
    <message>
        <source>whether the application firewall of macOS is on could not be read</source>
        <translation>ob die Programm-Firewall von macOS an ist, war nicht zu lesen</translation>
    </message>
    <message>
        <source>whether the application firewall of macOS blocks all could not be read</source>
        <translation>ob die Programm-Firewall von macOS alles sperrt, war nicht zu lesen</translation>
    </message>
    <message>
        <source>the application firewall of macOS decides by program, and which one this is cannot be seen</source>
        <translation>die Programm-Firewall von macOS entscheidet nach dem Programm, und welches dies ist, ist nicht zu sehen</translation>
    </message>
    <message>
        <source>the programs of the application firewall of macOS could not be read</source>
        <translation>die Programme der Programm-Firewall von macOS waren nicht zu lesen</translation>
    </message>
    <message>
        <source>the application firewall of macOS lets {path} in</source>
        <translation>die Programm-Firewall von macOS lässt Verbindungen zu {path} herein</translation>
    </message>
    <message>
        <source>the application firewall of macOS does not let {path} in</source>
        <translation>die Programm-Firewall von macOS lässt Verbindungen zu {path} nicht herein</translation>
    </message>
    <message>
        <source>the application firewall of macOS lets programs of macOS itself in</source>
        <translation>die Programm-Firewall von macOS lässt Verbindungen zu Programmen von macOS selbst herein</translation>
    </message>
    <message>
        <source>the application firewall of macOS does not list this program: it lets some in by their signature, and asks about others</source>
        <translation>die Programm-Firewall von macOS führt dieses Programm nicht auf: Manche lässt sie nach ihrer Signatur zu, bei anderen fragt sie</translation>
    </message>
    <message>
        <source>Usually this port is for something else: {title}.</source>
        <translation>Meist ist dieser Port für etwas anderes da: {title}.</translation>
    </message>
    <message>
        <source>Registered for {purpose}.</source>
        <translation>Registriert für {purpose}.</translation>
    </message>
    <message>
        <source>Not known: it is bound to {address}, but {place} sends packets there.</source>
        <translation>Nicht bekannt: Es ist an {address} gebunden, aber {place} schickt Pakete dorthin.</translation>
    </message>
    <message>
        <source>{text} from {places}</source>
        <translation>über {places}: {text}</translation>
    </message>
    <message>
        <source>not known from {places}: {text}</source>
        <translation>über {places} nicht bekannt: {text}</translation>
    </message>
    <message>
        <source>{bound}, but {by}.</source>
        <translation>Es ist {bound}, aber: {by}.</translation>
    </message>
    <message>
        <source>Not known: {bound}, and {by}; another network that knows a way to the address may reach it.</source>
        <translation>Nicht bekannt: Es ist {bound}, und es gilt {by}; ein anderes Netz, das einen Weg zu der Adresse kennt, kann es vielleicht erreichen.</translation>
    </message>
    <message>
        <source>Let it listen to this computer only (127.0.0.1), or give it a password.</source>
        <translation>Nur für diesen Computer lauschen lassen (127.0.0.1) oder ein Passwort geben.</translation>
    </message>
    <message>
        <source>It was told to ask for no password, and others can reach it.</source>
        <translation>Es wurde angewiesen, nach keinem Passwort zu fragen, und andere können es erreichen.</translation>
    </message>
    <message>
        <source>It sends the files of a folder to whoever asks, from elsewhere too.</source>
        <translation>Es sendet die Dateien eines Ordners an jeden, der fragt, auch von anderswo.</translation>
    </message>
    <message>
        <source>{name} asks for no password by default, and others can reach it.</source>
        <translation>{name} fragt in der Voreinstellung nach keinem Passwort, und andere können es erreichen.</translation>
    </message>
    <message>
        <source>Its configuration is hidden: whether it was given one is not known.</source>
        <translation>Die Konfiguration ist verborgen: Ob es eines bekommen hat, ist nicht bekannt.</translation>
    </message>
    <message>
        <source>Its configuration is hidden: {name} refuses others until its protected mode is switched off or it is given a password, and its title does not say whether it was.</source>
        <translation>Die Konfiguration ist verborgen: {name} weist andere ab, bis der geschützte Modus abgeschaltet ist oder es ein Passwort bekommen hat, und der Titel sagt nicht, ob das geschah.</translation>
    </message>
    <message>
        <source>port {port}: {command}</source>
        <translation>Port {port}: {command}</translation>
    </message>
    <message>
        <source>Ask it: CONFIG GET protected-mode, CONFIG GET requirepass. Or let it listen to this computer only (127.0.0.1).</source>
        <translation>Fragen: CONFIG GET protected-mode, CONFIG GET requirepass. Oder nur für diesen Computer lauschen lassen (127.0.0.1).</translation>
    </message>
    <message>
        <source>a command given on the spot</source>
        <translation>ein unmittelbar übergebener Befehl</translation>
    </message>
    <message>
        <source>A script&apos;s own server can be reached by others, not only by this computer.</source>
        <translation>Der eigene Server eines Skripts ist für andere erreichbar, nicht nur für diesen Computer.</translation>
    </message>
    <message>
        <source>{language} runs {script}</source>
        <translation>{language} führt {script} aus</translation>
    </message>
    <message>
        <source>If it is for yourself, start it for this computer only (127.0.0.1).</source>
        <translation>Falls nur für den eigenen Gebrauch: nur für diesen Computer starten (127.0.0.1).</translation>
    </message>
    <message>
        <source>A mount covers the folder of a process in /proc, so that nobody can see which program it is; most likely that one listens.</source>
        <translation>Eine Einhängung verdeckt den Ordner eines Prozesses in /proc, sodass niemand sieht, welches Programm es ist; höchstwahrscheinlich lauscht dieses.</translation>
    </message>
    <message>
        <source>A mount covers the folder of a process in /proc, so that nobody can see which program it is; it may be what listens.</source>
        <translation>Eine Einhängung verdeckt den Ordner eines Prozesses in /proc, sodass niemand sieht, welches Programm es ist; vielleicht lauscht dieses.</translation>
    </message>
    <message>
        <source>/proc/self/mountinfo names a mount over the folder of a process</source>
        <translation>/proc/self/mountinfo nennt eine Einhängung über dem Ordner eines Prozesses</translation>
    </message>
    <message>
        <source>findmnt -R /proc shows the mount; umount takes it away, and shows the process.</source>
        <translation>findmnt -R /proc zeigt die Einhängung; umount löst sie und zeigt den Prozess.</translation>
    </message>
    <message>
        <source>It listens, and no process holds it, though every one was looked at, several times.</source>
        <translation>Es lauscht, und kein Prozess hält es, obwohl jeder angesehen wurde, mehrmals.</translation>
    </message>
    <message>
        <source>socket {inode}: no descriptor of any process leads to it</source>
        <translation>Socket {inode}: Kein Deskriptor eines Prozesses führt dorthin</translation>
    </message>
    <message>
        <source>io_uring, a message that waits in a Unix socket, a module of the kernel or a process that hides may hold it. ss -ltnpe shows the socket; lsmod the modules.</source>
        <translation>Vielleicht hält es io_uring, eine in einem Unix-Socket wartende Nachricht, ein Modul des Kernels oder ein Prozess, der sich verbirgt. ss -ltnpe zeigt den Socket, lsmod die Module.</translation>
    </message>
    <message>
        <source>Which program listens was not found.</source>
        <translation>Welches Programm lauscht, wurde nicht gefunden.</translation>
    </message>
    <message>
        <source>Which program listens cannot be seen from here.</source>
        <translation>Welches Programm lauscht, ist von hier nicht zu sehen.</translation>
    </message>
    <message>
        <source>Why, and what helps here: portwatch doctor</source>
        <translation>Warum, und was hier hilft: portwatch doctor</translation>
    </message>
    <message>
        <source>It was opened under your own account, and no program of yours that may be looked at holds it.</source>
        <translation>Es wurde unter dem eigenen Konto geöffnet, und kein eigenes Programm, das angesehen werden darf, hält es.</translation>
    </message>
    <message>
        <source>socket {inode} of user id {uid}</source>
        <translation>Socket {inode} der Benutzer-ID {uid}</translation>
    </message>
    <message>
        <source>A forwarding of sshd, or a program with more rights than yours, does not let you look at it. If sudo portwatch list does not name one of these either, something hides: io_uring, or a message that waits in a Unix socket.</source>
        <translation>Eine Weiterleitung von sshd oder ein Programm mit höheren Rechten lässt sich nicht ansehen. Nennt auch sudo portwatch list keines davon, verbirgt sich etwas: io_uring oder eine in einem Unix-Socket wartende Nachricht.</translation>
    </message>
    <message>
        <source>the GNU debugger&apos;s server</source>
        <translation>der Server des GNU-Debuggers</translation>
    </message>
    <message>
        <source>LLDB&apos;s server</source>
        <translation>der Server von LLDB</translation>
    </message>
    <message>
        <source>Frida&apos;s server</source>
        <translation>der Server von Frida</translation>
    </message>
    <message>
        <source>IDA&apos;s debugger</source>
        <translation>der Debugger von IDA</translation>
    </message>
    <message>
        <source>OpenOCD, which debugs devices and has a console of its own</source>
        <translation>OpenOCD, ein Debugger für Geräte mit eigener Konsole</translation>
    </message>
    <message>
        <source>Ruby&apos;s debugger</source>
        <translation>der Debugger von Ruby</translation>
    </message>
    <message>
        <source>RPyC in its classic mode</source>
        <translation>RPyC im klassischen Modus</translation>
    </message>
    <message>
        <source>Python&apos;s debugger (debugpy)</source>
        <translation>der Debugger von Python (debugpy)</translation>
    </message>
    <message>
        <source>Python&apos;s debugger (ptvsd)</source>
        <translation>der Debugger von Python (ptvsd)</translation>
    </message>
    <message>
        <source>a REPL of Clojure (nREPL)</source>
        <translation>eine REPL von Clojure (nREPL)</translation>
    </message>
    <message>
        <source>Go&apos;s debugger (Delve)</source>
        <translation>der Debugger von Go (Delve)</translation>
    </message>
    <message>
        <source>the browser&apos;s debugger</source>
        <translation>der Debugger des Browsers</translation>
    </message>
    <message>
        <source>Java&apos;s debugger (JDWP)</source>
        <translation>der Debugger von Java (JDWP)</translation>
    </message>
    <message>
        <source>Java&apos;s management (JMX) without a password</source>
        <translation>die Verwaltung von Java (JMX) ohne Passwort</translation>
    </message>
    <message>
        <source>a REPL of Clojure</source>
        <translation>eine REPL von Clojure</translation>
    </message>
    <message>
        <source>the debugger of JavaScript (inspector)</source>
        <translation>der Debugger von JavaScript (Inspector)</translation>
    </message>
    <message>
        <source>the machine&apos;s debugger (QEMU)</source>
        <translation>der Debugger der Maschine (QEMU)</translation>
    </message>
    <message>
        <source>the machine&apos;s monitor or debugger (QEMU)</source>
        <translation>der Monitor oder Debugger der Maschine (QEMU)</translation>
    </message>
    <message>
        <source>If you did not set this up yourself, stop it and find out who started it.</source>
        <translation>Falls nicht selbst eingerichtet: beenden und herausfinden, wer es gestartet hat.</translation>
    </message>
    <message>
        <source>{what} makes memory executable and calls what it wrote there.</source>
        <translation>{what} macht Speicher ausführbar und ruft auf, was dorthin geschrieben wurde.</translation>
    </message>
    <message>
        <source>{what} runs what it gets from the network, or from a folder for temporary files.</source>
        <translation>{what} führt aus, was aus dem Netz oder aus einem Ordner für temporäre Dateien kommt.</translation>
    </message>
    <message>
        <source>{what} is packed, so that nobody can read what it does.</source>
        <translation>{what} ist gepackt, sodass niemand lesen kann, was es tut.</translation>
    </message>
    <message>
        <source>{what} is compiled and its source is not beside it, so that nobody can read what it does.</source>
        <translation>{what} ist kompiliert, und der Quelltext liegt nicht daneben, sodass niemand lesen kann, was es tut.</translation>
    </message>
    <message>
        <source>The code on its command line joins a socket and a shell.</source>
        <translation>Der Code in der Befehlszeile verbindet einen Socket mit einer Shell.</translation>
    </message>
    <message>
        <source>{what} carries out what others send, or hands it to a shell.</source>
        <translation>{what} führt aus, was andere senden, oder übergibt es einer Shell.</translation>
    </message>
    <message>
        <source>{what} names what it would need to carry out what others send.</source>
        <translation>{what} nennt, was nötig wäre, um auszuführen, was andere senden.</translation>
    </message>
    <message>
        <source>Its program names a shell, and all that it would need to hand that to whoever connects.</source>
        <translation>Das Programm nennt eine Shell und alles, was nötig wäre, um sie jedem zu geben, der sich verbindet.</translation>
    </message>
    <message>
        <source>It runs code that came through its standard input, so no file tells what it does.</source>
        <translation>Es führt Code aus, der über die Standardeingabe kam, daher sagt keine Datei, was es tut.</translation>
    </message>
    <message>
        <source>Its files are not looked at: those on {folder} do not answer.</source>
        <translation>Die Dateien werden nicht angesehen: Die auf {folder} antworten nicht.</translation>
    </message>
    <message>
        <source>Bring the server of that file system back, or unmount it.</source>
        <translation>Den Server dieses Dateisystems wieder in Gang bringen oder es aushängen.</translation>
    </message>
    <message>
        <source>Its script has not been looked at yet: too many came at once.</source>
        <translation>Das Skript ist noch nicht angesehen: Zu viele kamen auf einmal.</translation>
    </message>
    <message>
        <source>Wait a moment: it is looked at in its turn.</source>
        <translation>Einen Moment warten: Es kommt an die Reihe.</translation>
    </message>
    <message>
        <source>The code on its command line</source>
        <translation>Der Code in der Befehlszeile</translation>
    </message>
    <message>
        <source>The code of its standard input</source>
        <translation>Der Code der Standardeingabe</translation>
    </message>
    <message>
        <source>Its script, or code that it loads,</source>
        <translation>Das Skript oder Code, den es lädt,</translation>
    </message>
    <message>
        <source>Code that it loads or serves</source>
        <translation>Code, den es lädt oder ausliefert</translation>
    </message>
    <message>
        <source>port {port} leads to the container {name}</source>
        <translation>Port {port} führt zum Container {name}</translation>
    </message>
    <message>
        <source>port {port} leads to the container {name}, port {inner}</source>
        <translation>Port {port} führt zum Container {name}, Port {inner}</translation>
    </message>
    <message>
        <source>A container publishes it: its engine leads packets past ufw and firewalld.</source>
        <translation>Ein Container veröffentlicht es: Seine Verwaltung leitet Pakete an ufw und firewalld vorbei.</translation>
    </message>
    <message>
        <source>If only this computer shall reach it, publish it at 127.0.0.1 (-p 127.0.0.1:8080:80).</source>
        <translation>Soll nur dieser Computer es erreichen, bei 127.0.0.1 veröffentlichen (-p 127.0.0.1:8080:80).</translation>
    </message>
    <message>
        <source>its environment: {environment}; its command line: {command}</source>
        <translation>Umgebung: {environment}; Befehlszeile: {command}</translation>
    </message>
    <message>
        <source>Whoever connects can run code in it without a password: it is {what}.</source>
        <translation>Jeder, der sich verbindet, kann ohne Passwort Code darin ausführen: Es ist {what}.</translation>
    </message>
    <message>
        <source>Let it listen to this computer only (127.0.0.1), and reach it through SSH.</source>
        <translation>Nur für diesen Computer lauschen lassen (127.0.0.1) und über SSH erreichen.</translation>
    </message>
    <message>
        <source>If you did not start it yourself, stop it and look at that file.</source>
        <translation>Falls nicht selbst gestartet: beenden und diese Datei ansehen.</translation>
    </message>
    <message>
        <source>Its program file was deleted while it runs, and a link to another one stands in its place.</source>
        <translation>Die Programmdatei wurde gelöscht, während es läuft, und an ihrer Stelle steht ein Verweis auf eine andere.</translation>
    </message>
    <message>
        <source>Its program file was deleted while it runs, and a file that is no later version of it stands in its place.</source>
        <translation>Die Programmdatei wurde gelöscht, während es läuft, und an ihrer Stelle steht eine Datei, die keine spätere Version davon ist.</translation>
    </message>
    <message>
        <source>Its program lives in memory only: there is no file of it.</source>
        <translation>Das Programm lebt nur im Arbeitsspeicher: Es gibt keine Datei davon.</translation>
    </message>
    <message>
        <source>Its script has no file: it was handed over as an open descriptor.</source>
        <translation>Das Skript hat keine Datei: Es wurde als offener Deskriptor übergeben.</translation>
    </message>
    <message>
        <source>Before you stop it, save its memory image if you mean to find out what it is.</source>
        <translation>Um herauszufinden, was es ist: vor dem Beenden das Speicherabbild sichern.</translation>
    </message>
    <message>
        <source>Its program file was replaced since it started, as an update does.</source>
        <translation>Die Programmdatei wurde seit dem Start ersetzt, wie es eine Aktualisierung tut.</translation>
    </message>
    <message>
        <source>Restart it, so that the new program runs.</source>
        <translation>Neu starten, damit das neue Programm läuft.</translation>
    </message>
    <message>
        <source>The file system of its program was taken away while it runs: no path leads to it.</source>
        <translation>Das Dateisystem des Programms wurde entfernt, während es läuft: Kein Pfad führt dorthin.</translation>
    </message>
    <message>
        <source>If you did not unmount it yourself, stop it and find out who started it.</source>
        <translation>Falls nicht selbst ausgehängt: beenden und herausfinden, wer es gestartet hat.</translation>
    </message>
    <message>
        <source>Its program file was deleted while it runs, and nothing stands in its place.</source>
        <translation>Die Programmdatei wurde gelöscht, während es läuft, und nichts steht an ihrer Stelle.</translation>
    </message>
    <message>
        <source>If you did not remove that program, stop it and find out who started it.</source>
        <translation>Falls das Programm nicht absichtlich entfernt wurde: beenden und herausfinden, wer es gestartet hat.</translation>
    </message>
    <message>
        <source>Its script was changed since it started: what it runs is not what stands there now.</source>
        <translation>Das Skript wurde seit dem Start geändert: Was läuft, ist nicht, was jetzt dort steht.</translation>
    </message>
    <message>
        <source>Its script may have been changed since it started, or only its name or owner.</source>
        <translation>Vielleicht wurde das Skript seit dem Start geändert, oder nur sein Name oder Besitzer.</translation>
    </message>
    <message>
        <source>Restart it, so that what stands there is what runs.</source>
        <translation>Neu starten, damit läuft, was dort steht.</translation>
    </message>
    <message>
        <source>The script that its command line names is not there any more.</source>
        <translation>Das Skript, das die Befehlszeile nennt, ist nicht mehr da.</translation>
    </message>
    <message>
        <source>If you did not remove that script, stop it and find out who started it.</source>
        <translation>Falls das Skript nicht absichtlich entfernt wurde: beenden und herausfinden, wer es gestartet hat.</translation>
    </message>
    <message>
        <source>It runs from a folder for temporary files, which any program may write to.</source>
        <translation>Es läuft aus einem Ordner für temporäre Dateien, in den jedes Programm schreiben darf.</translation>
    </message>
    <message>
        <source>It runs from a folder for downloads.</source>
        <translation>Es läuft aus einem Ordner für Downloads.</translation>
    </message>
    <message>
        <source>It runs from a folder that everybody on this computer may write to.</source>
        <translation>Es läuft aus einem Ordner, in den jeder auf diesem Computer schreiben darf.</translation>
    </message>
    <message>
        <source>It runs from {part}, which lists of files do not show.</source>
        <translation>Es läuft aus {part}, was Dateilisten nicht zeigen.</translation>
    </message>
    <message>
        <source>Give the file and its folder to root, and let nobody else write to them.</source>
        <translation>Datei und Ordner root übereignen und niemand sonst schreiben lassen.</translation>
    </message>
    <message>
        <source>It runs with all rights, and {who} can change its file.</source>
        <translation>Es läuft mit allen Rechten, und die Datei lässt sich ändern von: {who}.</translation>
    </message>
    <message>
        <source>It runs with all rights, and {who} can change the folder of its file.</source>
        <translation>Es läuft mit allen Rechten, und der Ordner der Datei lässt sich ändern von: {who}.</translation>
    </message>
    <message>
        <source>If you did not set this up yourself, stop it and look at that file.</source>
        <translation>Falls nicht selbst eingerichtet: beenden und diese Datei ansehen.</translation>
    </message>
    <message>
        <source>A library in it lives in memory only before its own code (LD_PRELOAD or LD_AUDIT): there is no file of it.</source>
        <translation>Eine Bibliothek darin, vor dem eigenen Code geladen (LD_PRELOAD oder LD_AUDIT), lebt nur im Arbeitsspeicher: Es gibt keine Datei davon.</translation>
    </message>
    <message>
        <source>A library in it lives in memory only: there is no file of it.</source>
        <translation>Eine Bibliothek darin lebt nur im Arbeitsspeicher: Es gibt keine Datei davon.</translation>
    </message>
    <message>
        <source>A library from a folder for temporary files was loaded into it before its own code (LD_PRELOAD or LD_AUDIT).</source>
        <translation>Eine Bibliothek aus einem Ordner für temporäre Dateien wurde vor dem eigenen Code hineingeladen (LD_PRELOAD oder LD_AUDIT).</translation>
    </message>
    <message>
        <source>A library from a folder for temporary files was loaded into it.</source>
        <translation>Eine Bibliothek aus einem Ordner für temporäre Dateien wurde hineingeladen.</translation>
    </message>
    <message>
        <source>A library from {part}, which lists of files do not show, was loaded into it before its own code (LD_PRELOAD or LD_AUDIT).</source>
        <translation>Eine Bibliothek aus {part}, was Dateilisten nicht zeigen, wurde vor dem eigenen Code hineingeladen (LD_PRELOAD oder LD_AUDIT).</translation>
    </message>
    <message>
        <source>A library from {part}, which lists of files do not show, was loaded into it.</source>
        <translation>Eine Bibliothek aus {part}, was Dateilisten nicht zeigen, wurde hineingeladen.</translation>
    </message>
    <message>
        <source>Logins are let in on terms that were set on its command line.</source>
        <translation>Anmeldungen werden zu Bedingungen zugelassen, die in der Befehlszeile gesetzt wurden.</translation>
    </message>
    <message>
        <source>Logins are let in on terms of a file that is not the computer&apos;s own.</source>
        <translation>Anmeldungen werden zu Bedingungen einer Datei zugelassen, die nicht die des Computers ist.</translation>
    </message>
    <message>
        <source>Find out what that file is and who started it; stop it if nobody knows it.</source>
        <translation>Herausfinden, was diese Datei ist und wer sie gestartet hat; beenden, wenn niemand sie kennt.</translation>
    </message>
    <message>
        <source>It calls itself {name} like a part of the kernel, and is a program.</source>
        <translation>Es nennt sich {name} wie ein Teil des Kernels und ist ein Programm.</translation>
    </message>
    <message>
        <source>Its file is a copy of {name} under another name.</source>
        <translation>Die Datei ist eine Kopie von {name} unter anderem Namen.</translation>
    </message>
    <message>
        <source>{image} is the same program as {original}</source>
        <translation>{image}; das ist dasselbe Programm wie {original}</translation>
    </message>
    <message>
        <source>For it alone, another file was mounted over the program of its path.</source>
        <translation>Nur für dieses wurde eine andere Datei über das Programm seines Pfads eingehängt.</translation>
    </message>
    <message>
        <source>It is called {name}, and is not where that is installed.</source>
        <translation>Es heißt {name} und liegt nicht, wo das installiert ist.</translation>
    </message>
    <message>
        <source>It calls itself {name}, and runs another program.</source>
        <translation>Es nennt sich {name} und führt ein anderes Programm aus.</translation>
    </message>
    <message>
        <source>It shows no command line, as only parts of the kernel do.</source>
        <translation>Es zeigt keine Befehlszeile, wie es nur Teile des Kernels tun.</translation>
    </message>
    <message>
        <source>It wrote another command line over its own: it says that it runs {script}.</source>
        <translation>Es hat seine Befehlszeile überschrieben: Angeblich führt es {script} aus.</translation>
    </message>
    <message>
        <source>its file is {path}</source>
        <translation>die Datei ist {path}</translation>
    </message>
    <message>
        <source>its file is not visible</source>
        <translation>die Datei ist nicht sichtbar</translation>
    </message>
    <message>
        <source>If you did not set this up yourself, stop it and look at what is there.</source>
        <translation>Falls nicht selbst eingerichtet: beenden und ansehen, was dort liegt.</translation>
    </message>
    <message>
        <source>It was told to load code from a folder for temporary files.</source>
        <translation>Es wurde angewiesen, Code aus einem Ordner für temporäre Dateien zu laden.</translation>
    </message>
    <message>
        <source>It was told to load code from {part}, which lists of files do not show.</source>
        <translation>Es wurde angewiesen, Code aus {part} zu laden, was Dateilisten nicht zeigen.</translation>
    </message>
    <message>
        <source>It runs with all rights, and no package, unit or container accounts for it.</source>
        <translation>Es läuft mit allen Rechten, und kein Paket, keine Unit und kein Container erklärt es.</translation>
    </message>
    <message>
        <source>If you did not install it, find out where it came from.</source>
        <translation>Falls nicht selbst installiert: herausfinden, woher es kam.</translation>
    </message>
    <message>
        <source>No package accounts for its program.</source>
        <translation>Kein Paket erklärt das Programm.</translation>
    </message>
    <message>
        <source>If you did not install or build it, find out where it came from.</source>
        <translation>Falls nicht selbst installiert oder gebaut: herausfinden, woher es kam.</translation>
    </message>
    <message>
        <source>Port {port} is known for {name}, and another program holds it.</source>
        <translation>Port {port} ist für {name} bekannt, und ein anderes Programm belegt ihn.</translation>
    </message>
    <message>
        <source>it is {name}; usual there: {usual}</source>
        <translation>es ist {name}; üblich dort: {usual}</translation>
    </message>
    <message>
        <source>If you did not give it that port, find out who started it.</source>
        <translation>Falls der Port nicht absichtlich vergeben wurde: herausfinden, wer es gestartet hat.</translation>
    </message>
    <message>
        <source>{name} is offered at port {port}; it is usual at {first}.</source>
        <translation>{name} wird auf Port {port} angeboten; üblich ist es auf {first}.</translation>
    </message>
    <message>
        <source>If nobody moved it there on purpose, stop it and find out who started it.</source>
        <translation>Wenn es niemand absichtlich dorthin verlegt hat, beenden und herausfinden, wer es gestartet hat.</translation>
    </message>
    <message>
        <source>A library that came with no package was loaded into it before its own code (LD_PRELOAD or LD_AUDIT).</source>
        <translation>Eine Bibliothek aus keinem Paket wurde vor dem eigenen Code hineingeladen (LD_PRELOAD oder LD_AUDIT).</translation>
    </message>
    <message>
        <source>{name} listens: it passes the bytes of whoever connects on as they are.</source>
        <translation>{name} lauscht: Es gibt die Bytes jedes, der sich verbindet, unverändert weiter.</translation>
    </message>
    <message>
        <source>If it was for one transfer that is done, stop it.</source>
        <translation>Wenn es für eine Übertragung war, die fertig ist, beenden.</translation>
    </message>
    <message>
        <source>It starts a command for whoever connects, and that command reads what they send.</source>
        <translation>Es startet für jeden, der sich verbindet, einen Befehl, und dieser liest, was gesendet wird.</translation>
    </message>
    <message>
        <source>It was told to run a shell, and may give it to whoever connects.</source>
        <translation>Es wurde angewiesen, eine Shell auszuführen, und gibt sie vielleicht jedem, der sich verbindet.</translation>
    </message>
    <message>
        <source>A shell is joined to it by a pipe: what others send can be carried out.</source>
        <translation>Eine Shell ist durch eine Pipe damit verbunden: Was andere senden, kann ausgeführt werden.</translation>
    </message>
    <message>
        <source>{name}, which carries out what it reads, is joined to it by a pipe: what others send can be carried out.</source>
        <translation>{name}, das ausführt, was es liest, ist durch eine Pipe damit verbunden: Was andere senden, kann ausgeführt werden.</translation>
    </message>
    <message>
        <source>A shell itself holds the socket.</source>
        <translation>Eine Shell selbst hält den Socket.</translation>
    </message>
    <message>
        <source>An interpreter has the network as its input and output, as a shell for others has.</source>
        <translation>Ein Interpreter hat das Netz als Ein- und Ausgabe, wie eine Shell für andere.</translation>
    </message>
    <message>
        <source>A shell that it started has the network as its input or output.</source>
        <translation>Eine von ihm gestartete Shell hat das Netz als Ein- oder Ausgabe.</translation>
    </message>
    <message>
        <source>Its code has started a shell on a terminal of its own.</source>
        <translation>Der Code hat eine Shell auf einem eigenen Terminal gestartet.</translation>
    </message>
    <message>
        <source>A shell has a connection that came to this port as its input or output.</source>
        <translation>Eine Shell hat eine Verbindung, die zu diesem Port kam, als Ein- oder Ausgabe.</translation>
    </message>
    <message>
        <source>It starts a shell or an interpreter for whoever connects.</source>
        <translation>Es startet eine Shell oder einen Interpreter für jeden, der sich verbindet.</translation>
    </message>
    <message>
        <source>It starts a shell or an interpreter for whoever connects, which carries out what they send.</source>
        <translation>Es startet für jeden, der sich verbindet, eine Shell oder einen Interpreter, der ausführt, was gesendet wird.</translation>
    </message>
    <message>
        <source>on domain networks</source>
        <translation>in Domänennetzen</translation>
    </message>
    <message>
        <source>on private networks</source>
        <translation>in privaten Netzen</translation>
    </message>
    <message>
        <source>on public networks</source>
        <translation>in öffentlichen Netzen</translation>
    </message>
    <message>
        <source>of which kind {name} is for Windows Firewall is not known</source>
        <translation>von welcher Art {name} für die Windows-Firewall ist, ist nicht bekannt</translation>
    </message>
    <message>
        <source>on {name} networks</source>
        <translation>in Netzen der Art {name}</translation>
    </message>
    <message>
        <source>whether Windows Firewall is on {where} could not be read</source>
        <translation>ob die Windows-Firewall {where} an ist, war nicht zu lesen</translation>
    </message>
    <message>
        <source>Windows Firewall is off {where}</source>
        <translation>die Windows-Firewall ist {where} aus</translation>
    </message>
    <message>
        <source>Windows Firewall blocks all that comes in {where}</source>
        <translation>die Windows-Firewall sperrt {where} alles, was hereinkommt</translation>
    </message>
    <message>
        <source>{rule} lets nobody in</source>
        <translation>{rule} lässt niemanden herein</translation>
    </message>
    <message>
        <source>{rule} lets it in from its own network</source>
        <translation>{rule} lässt es aus dem eigenen Netz herein</translation>
    </message>
    <message>
        <source>{rule} lets it in</source>
        <translation>{rule} lässt es herein</translation>
    </message>
    <message>
        <source>Windows Firewall lets everybody in by default {where}</source>
        <translation>die Windows-Firewall lässt {where} ohne Regel jeden herein</translation>
    </message>
    <message>
        <source>Windows Firewall lets nobody in by default {where}</source>
        <translation>die Windows-Firewall lässt {where} ohne Regel niemanden herein</translation>
    </message>
    <message>
        <source>whom it is for cannot be told from here</source>
        <translation>für wen sie gilt, ist von hier nicht zu sagen</translation>
    </message>
    <message>
        <source>{rule} may be about it ({why})</source>
        <translation>{rule} betrifft es vielleicht ({why})</translation>
    </message>
    <message>
        <source>what Windows Firewall does by default {where} is not told</source>
        <translation>was die Windows-Firewall {where} ohne Regel tut, ist nicht bekannt</translation>
    </message>
    <message>
        <source>the rule “{name}” of Windows Firewall</source>
        <translation>die Regel „{name}“ der Windows-Firewall</translation>
    </message>
    <message>
        <source>its ports are not told</source>
        <translation>die Ports sind nicht angegeben</translation>
    </message>
    <message>
        <source>it is for certain senders</source>
        <translation>sie gilt für bestimmte Absender</translation>
    </message>
    <message>
        <source>not all that it asks is told</source>
        <translation>nicht alles, was sie verlangt, ist angegeben</translation>
    </message>
    <message>
        <source>it is for one user</source>
        <translation>sie gilt für einen Benutzer</translation>
    </message>
    <message>
        <source>it is for certain addresses</source>
        <translation>sie gilt für bestimmte Adressen</translation>
    </message>
    <message>
        <source>it is for one kind of interface</source>
        <translation>sie gilt für eine Art von Schnittstelle</translation>
    </message>
    <message>
        <source>it asks for a proof of who sends</source>
        <translation>sie verlangt einen Nachweis des Absenders</translation>
    </message>
    <message>
        <source>it is for certain users</source>
        <translation>sie gilt für bestimmte Benutzer</translation>
    </message>
    <message>
        <source>{why}.</source>
        <translation>{why}.</translation>
    </message>
    <message>
        <source>Only Linux lets a connection be closed from outside.</source>
        <translation>Nur Linux lässt eine Verbindung von außen trennen.</translation>
    </message>
    <message>
        <source>It is in a container&apos;s own network.</source>
        <translation>Sie ist im eigenen Netz eines Containers.</translation>
    </message>
    <message>
        <source>It has ended, and the kernel only remembers it for a minute.</source>
        <translation>Sie ist beendet, und der Kernel merkt sie sich nur noch eine Minute.</translation>
    </message>
    <message>
        <source>Which socket it is, only the source netlink tells.</source>
        <translation>Welcher Socket es ist, sagt nur die Quelle netlink.</translation>
    </message>
    <message>
        <source>Portwatch and its session need {who}.</source>
        <translation>portwatch und seine Sitzung brauchen {who}.</translation>
    </message>
    <message>
        <source>Whether it is closed is not known: the helper does not answer in time.</source>
        <translation>Ob sie getrennt ist, ist nicht bekannt: Das Hilfsprogramm antwortet nicht rechtzeitig.</translation>
    </message>
    <message>
        <source>the helper does not answer what was asked</source>
        <translation>das Hilfsprogramm antwortet nicht auf das Gefragte</translation>
    </message>
    <message>
        <source>Only an administrator may close a connection.</source>
        <translation>Nur ein Administrator darf eine Verbindung trennen.</translation>
    </message>
    <message>
        <source>This kernel has no request for that (CONFIG_INET_DIAG_DESTROY).</source>
        <translation>Dieser Kernel kennt dafür keinen Aufruf (CONFIG_INET_DIAG_DESTROY).</translation>
    </message>
    <message>
        <source>Both ends are told.</source>
        <translation>Beide Enden wissen davon.</translation>
    </message>
    <message>
        <source>Closed.</source>
        <translation>Getrennt.</translation>
    </message>
    <message>
        <source>Not closed:</source>
        <translation>Nicht geschlossen:</translation>
    </message>
    <message>
        <source>Another connection has the same ends by now.</source>
        <translation>Inzwischen hat eine andere Verbindung dieselben Enden.</translation>
    </message>
    <message>
        <source>It had ended before.</source>
        <translation>Sie war schon beendet.</translation>
    </message>
    <message>
        <source>the kernel gives no answer</source>
        <translation>der Kernel antwortet nicht</translation>
    </message>
    <message>
        <source>The last run of portwatch was ended by a fault ({why}).</source>
        <translation>Der letzte Lauf von portwatch endete durch einen Fehler ({why}).</translation>
    </message>
    <message>
        <source>An error was met in the last run of portwatch.</source>
        <translation>Im letzten Lauf von portwatch trat ein Fehler auf.</translation>
    </message>
    <message>
        <source>What is known of it is in {place}.</source>
        <translation>Was davon bekannt ist, steht in {place}.</translation>
    </message>
    <message>
        <source>The dialog was closed, so nothing has changed.</source>
        <translation>Der Dialog wurde geschlossen, daher hat sich nichts geändert.</translation>
    </message>
    <message>
        <source>No administrator&apos;s rights were given. Where no dialog asks for a password, an administrator sees everything by: sudo portwatch list</source>
        <translation>Es gab keine Administratorrechte. Wo kein Dialog nach einem Passwort fragt, sieht ein Administrator alles mit: sudo portwatch list</translation>
    </message>
    <message>
        <source>No administrator&apos;s rights were given: sudo would ask for a password, and the window has no dialog for it here. In a terminal: sudo portwatch list</source>
        <translation>Es gab keine Administratorrechte: sudo würde nach einem Passwort fragen, und das Fenster hat hier keinen Dialog dafür. In einem Terminal: sudo portwatch list</translation>
    </message>
    <message>
        <source>The helper could not be started ({why}).</source>
        <translation>Das Hilfsprogramm konnte nicht gestartet werden ({why}).</translation>
    </message>
    <message>
        <source>exit code {code}</source>
        <translation>Exitcode {code}</translation>
    </message>
    <message>
        <source>has triggers or views, which portwatch never made</source>
        <translation>hat Trigger oder Sichten, die portwatch nie angelegt hat</translation>
    </message>
    <message>
        <source>{name} was written by a newer portwatch ({error}); it is left alone</source>
        <translation>{name} wurde von einem neueren portwatch geschrieben ({error}) und bleibt unberührt</translation>
    </message>
    <message>
        <source>was damaged ({error})</source>
        <translation>war beschädigt ({error})</translation>
    </message>
    <message>
        <source>is no regular file</source>
        <translation>ist keine gewöhnliche Datei</translation>
    </message>
    <message>
        <source>{name} cannot be deleted ({fault}).</source>
        <translation>{name} kann nicht gelöscht werden ({fault}).</translation>
    </message>
    <message>
        <source>there is nothing in it yet</source>
        <translation>es steht noch nichts darin</translation>
    </message>
    <message>
        <source>it is another program&apos;s</source>
        <translation>es gehört einem anderen Programm</translation>
    </message>
    <message>
        <source>it was written by a newer portwatch</source>
        <translation>es wurde von einem neueren portwatch geschrieben</translation>
    </message>
    <message>
        <source>it has triggers or views, which portwatch never made</source>
        <translation>es hat Trigger oder Sichten, die portwatch nie angelegt hat</translation>
    </message>
    <message>
        <source>belongs to another program</source>
        <translation>gehört einem anderen Programm</translation>
    </message>
    <message>
        <source>version {version}, this one knows {known}</source>
        <translation>Version {version}, dieses kennt {known}</translation>
    </message>
    <message>
        <source>malformed: a table or an index is not as it was made</source>
        <translation>beschädigt: Eine Tabelle oder ein Index ist nicht so, wie sie angelegt wurden</translation>
    </message>
    <message>
        <source>{name} {why} and cannot be renamed: what happens now is forgotten when portwatch ends.</source>
        <translation>{name} {why} und kann nicht umbenannt werden: Was jetzt geschieht, wird beim Ende von portwatch vergessen.</translation>
    </message>
    <message>
        <source>{name} {why} and is now called {aside}; a new one begins.</source>
        <translation>{name} {why} und heißt jetzt {aside}; eine neue beginnt.</translation>
    </message>
    <message>
        <source>{name} {why}, and a new one cannot be written ({error}): what happens now is forgotten when portwatch ends.</source>
        <translation>{name} {why}, und eine neue kann nicht geschrieben werden ({error}): Was jetzt geschieht, wird beim Ende von portwatch vergessen.</translation>
    </message>
    <message>
        <source>{name} cannot be written ({error})</source>
        <translation>{name} kann nicht geschrieben werden ({error})</translation>
    </message>
    <message>
        <source>{problem}: what happens now is forgotten when portwatch ends.</source>
        <translation>{problem}: Was jetzt geschieht, wird beim Ende von portwatch vergessen.</translation>
    </message>
    <message>
        <source>{name} is a link to another file, which is left alone</source>
        <translation>{name} ist ein Verweis auf eine andere Datei, die unberührt bleibt</translation>
    </message>
    <message>
        <source>{name} has another name (a hard link), and is left alone</source>
        <translation>{name} hat noch einen Namen (fester Verweis) und bleibt unberührt</translation>
    </message>
    <message>
        <source>not all descriptors are searched yet</source>
        <translation>noch nicht alle Deskriptoren sind durchsucht</translation>
    </message>
    <message>
        <source>Neither pkexec nor sudo is installed. An administrator sees everything: portwatch list</source>
        <translation>Weder pkexec noch sudo ist installiert. Ein Administrator sieht alles: portwatch list</translation>
    </message>
    <message>
        <source>Seeing everything has ended ({name}).</source>
        <translation>Es ist nicht mehr alles zu sehen ({name}).</translation>
    </message>
    <message>
        <source>The helper does not answer, so portwatch goes on without it.</source>
        <translation>Das Hilfsprogramm antwortet nicht, daher macht portwatch ohne es weiter.</translation>
    </message>
    <message>
        <source>The helper has ended, so portwatch goes on without it.</source>
        <translation>Das Hilfsprogramm ist beendet, daher macht portwatch ohne es weiter.</translation>
    </message>
    <message>
        <source>The helper could not look at everything: {why}.</source>
        <translation>Das Hilfsprogramm konnte nicht alles ansehen: {why}.</translation>
    </message>
    <message>
        <source>not read on this system</source>
        <translation>auf diesem System nicht gelesen</translation>
    </message>
    <message>
        <source>not read yet</source>
        <translation>noch nicht gelesen</translation>
    </message>
    <message>
        <source>rules of {tool} ({error})</source>
        <translation>Regeln von {tool} ({error})</translation>
    </message>
    <message numerus="yes">
        <source>the descriptors of {count} processes may not be read</source>
        <comment>the descriptors of {count} process may not be read</comment>
        <translation>
            <numerusform>die Deskriptoren von {count} Prozess dürfen nicht gelesen werden</numerusform>
            <numerusform>die Deskriptoren von {count} Prozessen dürfen nicht gelesen werden</numerusform>
        </translation>
    </message>
    <message>
        <source>not all processes show</source>
        <translation>nicht alle Prozesse sind zu sehen</translation>
    </message>
    <message>
        <source>psutil names no process for them</source>
        <translation>psutil nennt keinen Prozess dafür</translation>
    </message>
    <message>
        <source>This is a recording, and its connections are not here.</source>
        <translation>Dies ist eine Aufzeichnung, und ihre Verbindungen sind nicht hier.</translation>
    </message>
    <message>
        <source>the machine cannot be looked at</source>
        <translation>der Rechner lässt sich nicht ansehen</translation>
    </message>
    <message>
        <source>SSH</source>
        <translation>SSH</translation>
    </message>
    <message>
        <source>DNS</source>
        <translation>DNS</translation>
    </message>
    <message>
        <source>DNS over TLS</source>
        <translation>DNS over TLS</translation>
    </message>
    <message>
        <source>LLMNR</source>
        <translation>LLMNR</translation>
    </message>
    <message>
        <source>mDNS</source>
        <translation>mDNS</translation>
    </message>
    <message>
        <source>DHCP server</source>
        <translation>DHCP-Server</translation>
    </message>
    <message>
        <source>DHCP</source>
        <translation>DHCP</translation>
    </message>
    <message>
        <source>DHCPv6</source>
        <translation>DHCPv6</translation>
    </message>
    <message>
        <source>NTP</source>
        <translation>NTP</translation>
    </message>
    <message>
        <source>NTP control</source>
        <translation>NTP-Steuerung</translation>
    </message>
    <message>
        <source>Portmapper</source>
        <translation>Portmapper</translation>
    </message>
    <message>
        <source>NFS</source>
        <translation>NFS</translation>
    </message>
    <message>
        <source>Printing</source>
        <translation>Drucken</translation>
    </message>
    <message>
        <source>Printer browsing</source>
        <translation>Druckersuche</translation>
    </message>
    <message>
        <source>USB printer</source>
        <translation>USB-Drucker</translation>
    </message>
    <message>
        <source>Scanning</source>
        <translation>Scannen</translation>
    </message>
    <message>
        <source>NetBIOS names</source>
        <translation>NetBIOS-Namen</translation>
    </message>
    <message>
        <source>NetBIOS datagram</source>
        <translation>NetBIOS-Datagramme</translation>
    </message>
    <message>
        <source>NetBIOS session</source>
        <translation>NetBIOS-Sitzung</translation>
    </message>
    <message>
        <source>File sharing</source>
        <translation>Dateifreigabe</translation>
    </message>
    <message>
        <source>Windows RPC</source>
        <translation>Windows-RPC</translation>
    </message>
    <message>
        <source>Connected devices</source>
        <translation>Verbundene Geräte</translation>
    </message>
    <message>
        <source>Delivery Opt.</source>
        <translation>Übermittlungsopt.</translation>
    </message>
    <message>
        <source>WS-Discovery</source>
        <translation>WS-Discovery</translation>
    </message>
    <message>
        <source>SSDP</source>
        <translation>SSDP</translation>
    </message>
    <message>
        <source>UPnP host</source>
        <translation>UPnP-Host</translation>
    </message>
    <message>
        <source>Remote Desktop</source>
        <translation>Remotedesktop</translation>
    </message>
    <message>
        <source>xrdp</source>
        <translation>xrdp</translation>
    </message>
    <message>
        <source>VNC</source>
        <translation>VNC</translation>
    </message>
    <message>
        <source>WinRM</source>
        <translation>WinRM</translation>
    </message>
    <message>
        <source>Telnet</source>
        <translation>Telnet</translation>
    </message>
    <message>
        <source>FTP</source>
        <translation>FTP</translation>
    </message>
    <message>
        <source>TFTP</source>
        <translation>TFTP</translation>
    </message>
    <message>
        <source>rsync</source>
        <translation>rsync</translation>
    </message>
    <message>
        <source>Mail</source>
        <translation>Mail</translation>
    </message>
    <message>
        <source>Mail sending</source>
        <translation>Mailversand</translation>
    </message>
    <message>
        <source>IMAP</source>
        <translation>IMAP</translation>
    </message>
    <message>
        <source>POP3</source>
        <translation>POP3</translation>
    </message>
    <message>
        <source>SNMP</source>
        <translation>SNMP</translation>
    </message>
    <message>
        <source>XDMCP</source>
        <translation>XDMCP</translation>
    </message>
    <message>
        <source>X11</source>
        <translation>X11</translation>
    </message>
    <message>
        <source>Network sound</source>
        <translation>Ton im Netz</translation>
    </message>
    <message>
        <source>GPS</source>
        <translation>GPS</translation>
    </message>
    <message>
        <source>UPS monitor</source>
        <translation>USV-Überwachung</translation>
    </message>
    <message>
        <source>Update cache</source>
        <translation>Update-Speicher</translation>
    </message>
    <message>
        <source>KDE Connect</source>
        <translation>KDE Connect</translation>
    </message>
    <message>
        <source>Warpinator</source>
        <translation>Warpinator</translation>
    </message>
    <message>
        <source>LocalSend</source>
        <translation>LocalSend</translation>
    </message>
    <message>
        <source>Shared mouse</source>
        <translation>Geteilte Maus</translation>
    </message>
    <message>
        <source>MiniDLNA</source>
        <translation>MiniDLNA</translation>
    </message>
    <message>
        <source>Music player</source>
        <translation>Musikspieler</translation>
    </message>
    <message>
        <source>Cockpit</source>
        <translation>Cockpit</translation>
    </message>
    <message>
        <source>Prometheus</source>
        <translation>Prometheus</translation>
    </message>
    <message>
        <source>Webmin</source>
        <translation>Webmin</translation>
    </message>
    <message>
        <source>libvirt</source>
        <translation>libvirt</translation>
    </message>
    <message>
        <source>HTTPS</source>
        <translation>HTTPS</translation>
    </message>
    <message>
        <source>LXD</source>
        <translation>LXD</translation>
    </message>
    <message>
        <source>Dropbox</source>
        <translation>Dropbox</translation>
    </message>
    <message>
        <source>Spotify</source>
        <translation>Spotify</translation>
    </message>
    <message>
        <source>Steam</source>
        <translation>Steam</translation>
    </message>
    <message>
        <source>Discord</source>
        <translation>Discord</translation>
    </message>
    <message>
        <source>Plex</source>
        <translation>Plex</translation>
    </message>
    <message>
        <source>Jellyfin</source>
        <translation>Jellyfin</translation>
    </message>
    <message>
        <source>BitTorrent</source>
        <translation>BitTorrent</translation>
    </message>
    <message>
        <source>Transmission</source>
        <translation>Transmission</translation>
    </message>
    <message>
        <source>Deluge</source>
        <translation>Deluge</translation>
    </message>
    <message>
        <source>Syncthing</source>
        <translation>Syncthing</translation>
    </message>
    <message>
        <source>Minecraft</source>
        <translation>Minecraft</translation>
    </message>
    <message>
        <source>Game server</source>
        <translation>Spieleserver</translation>
    </message>
    <message>
        <source>Mumble</source>
        <translation>Mumble</translation>
    </message>
    <message>
        <source>Sunshine</source>
        <translation>Sunshine</translation>
    </message>
    <message>
        <source>OBS Studio</source>
        <translation>OBS Studio</translation>
    </message>
    <message>
        <source>Kodi</source>
        <translation>Kodi</translation>
    </message>
    <message>
        <source>AnyDesk</source>
        <translation>AnyDesk</translation>
    </message>
    <message>
        <source>TeamViewer</source>
        <translation>TeamViewer</translation>
    </message>
    <message>
        <source>RustDesk</source>
        <translation>RustDesk</translation>
    </message>
    <message>
        <source>NoMachine</source>
        <translation>NoMachine</translation>
    </message>
    <message>
        <source>WireGuard</source>
        <translation>WireGuard</translation>
    </message>
    <message>
        <source>OpenVPN</source>
        <translation>OpenVPN</translation>
    </message>
    <message>
        <source>IPsec</source>
        <translation>IPsec</translation>
    </message>
    <message>
        <source>Tailscale</source>
        <translation>Tailscale</translation>
    </message>
    <message>
        <source>ZeroTier</source>
        <translation>ZeroTier</translation>
    </message>
    <message>
        <source>Tor</source>
        <translation>Tor</translation>
    </message>
    <message>
        <source>Web proxy</source>
        <translation>Web-Proxy</translation>
    </message>
    <message>
        <source>Jupyter</source>
        <translation>Jupyter</translation>
    </message>
    <message>
        <source>HTTP</source>
        <translation>HTTP</translation>
    </message>
    <message>
        <source>Vite</source>
        <translation>Vite</translation>
    </message>
    <message>
        <source>AirPlay</source>
        <translation>AirPlay</translation>
    </message>
    <message>
        <source>Angular</source>
        <translation>Angular</translation>
    </message>
    <message>
        <source>LM Studio</source>
        <translation>LM Studio</translation>
    </message>
    <message>
        <source>Live Server</source>
        <translation>Live Server</translation>
    </message>
    <message>
        <source>BrowserSync</source>
        <translation>BrowserSync</translation>
    </message>
    <message>
        <source>TensorBoard</source>
        <translation>TensorBoard</translation>
    </message>
    <message>
        <source>Streamlit</source>
        <translation>Streamlit</translation>
    </message>
    <message>
        <source>Gradio</source>
        <translation>Gradio</translation>
    </message>
    <message>
        <source>ComfyUI</source>
        <translation>ComfyUI</translation>
    </message>
    <message>
        <source>Ollama</source>
        <translation>Ollama</translation>
    </message>
    <message>
        <source>marimo</source>
        <translation>marimo</translation>
    </message>
    <message>
        <source>Dask / Ray</source>
        <translation>Dask / Ray</translation>
    </message>
    <message>
        <source>JetBrains IDE</source>
        <translation>JetBrains-IDE</translation>
    </message>
    <message>
        <source>debugpy</source>
        <translation>debugpy</translation>
    </message>
    <message>
        <source>Node debugger</source>
        <translation>Node-Debugger</translation>
    </message>
    <message>
        <source>Browser debug</source>
        <translation>Browser-Debugger</translation>
    </message>
    <message>
        <source>Java debugger</source>
        <translation>Java-Debugger</translation>
    </message>
    <message>
        <source>Xdebug</source>
        <translation>Xdebug</translation>
    </message>
    <message>
        <source>Delve</source>
        <translation>Delve</translation>
    </message>
    <message>
        <source>Go pprof</source>
        <translation>Go pprof</translation>
    </message>
    <message>
        <source>adb</source>
        <translation>adb</translation>
    </message>
    <message>
        <source>Selenium</source>
        <translation>Selenium</translation>
    </message>
    <message>
        <source>Zotero</source>
        <translation>Zotero</translation>
    </message>
    <message>
        <source>AnkiConnect</source>
        <translation>AnkiConnect</translation>
    </message>
    <message>
        <source>Node-RED</source>
        <translation>Node-RED</translation>
    </message>
    <message>
        <source>PostgreSQL</source>
        <translation>PostgreSQL</translation>
    </message>
    <message>
        <source>MySQL</source>
        <translation>MySQL</translation>
    </message>
    <message>
        <source>MySQL X</source>
        <translation>MySQL X</translation>
    </message>
    <message>
        <source>Redis</source>
        <translation>Redis</translation>
    </message>
    <message>
        <source>MongoDB</source>
        <translation>MongoDB</translation>
    </message>
    <message>
        <source>Elasticsearch</source>
        <translation>Elasticsearch</translation>
    </message>
    <message>
        <source>Kibana</source>
        <translation>Kibana</translation>
    </message>
    <message>
        <source>memcached</source>
        <translation>memcached</translation>
    </message>
    <message>
        <source>SQL Server</source>
        <translation>SQL Server</translation>
    </message>
    <message>
        <source>Oracle</source>
        <translation>Oracle</translation>
    </message>
    <message>
        <source>CouchDB</source>
        <translation>CouchDB</translation>
    </message>
    <message>
        <source>Cassandra</source>
        <translation>Cassandra</translation>
    </message>
    <message>
        <source>Neo4j</source>
        <translation>Neo4j</translation>
    </message>
    <message>
        <source>InfluxDB</source>
        <translation>InfluxDB</translation>
    </message>
    <message>
        <source>Home Assistant</source>
        <translation>Home Assistant</translation>
    </message>
    <message>
        <source>RabbitMQ</source>
        <translation>RabbitMQ</translation>
    </message>
    <message>
        <source>epmd</source>
        <translation>epmd</translation>
    </message>
    <message>
        <source>MQTT</source>
        <translation>MQTT</translation>
    </message>
    <message>
        <source>Kafka</source>
        <translation>Kafka</translation>
    </message>
    <message>
        <source>ZooKeeper</source>
        <translation>ZooKeeper</translation>
    </message>
    <message>
        <source>MinIO</source>
        <translation>MinIO</translation>
    </message>
    <message>
        <source>Vault</source>
        <translation>Vault</translation>
    </message>
    <message>
        <source>Consul</source>
        <translation>Consul</translation>
    </message>
    <message>
        <source>etcd</source>
        <translation>etcd</translation>
    </message>
    <message>
        <source>Docker</source>
        <translation>Docker</translation>
    </message>
    <message>
        <source>Docker Swarm</source>
        <translation>Docker Swarm</translation>
    </message>
    <message>
        <source>Kubernetes</source>
        <translation>Kubernetes</translation>
    </message>
    <message>
        <source>kubelet</source>
        <translation>kubelet</translation>
    </message>
    <message>
        <source>Exporter</source>
        <translation>Exporter</translation>
    </message>
    <message>
        <source>OpenTelemetry</source>
        <translation>OpenTelemetry</translation>
    </message>
    <message>
        <source>Netdata</source>
        <translation>Netdata</translation>
    </message>
    <message>
        <source>Apple devices</source>
        <translation>Apple-Geräte</translation>
    </message>
    <message>
        <source>AirDrop</source>
        <translation>AirDrop</translation>
    </message>
    <message>
        <source>Kerberos</source>
        <translation>Kerberos</translation>
    </message>
    <message>
        <source>AFP</source>
        <translation>AFP</translation>
    </message>
    <message>
        <source>Apple Remote</source>
        <translation>Apple Remote</translation>
    </message>
    <message>
        <source>VMware</source>
        <translation>VMware</translation>
    </message>
    <message>
        <source>Hyper-V</source>
        <translation>Hyper-V</translation>
    </message>
    <message>
        <source>BACnet</source>
        <translation>BACnet</translation>
    </message>
    <message>
        <source>SIP</source>
        <translation>SIP</translation>
    </message>
    <message>
        <source>IPFS</source>
        <translation>IPFS</translation>
    </message>
    <message>
        <source>Bitcoin</source>
        <translation>Bitcoin</translation>
    </message>
    <message>
        <source>distcc</source>
        <translation>distcc</translation>
    </message>
    <message>
        <source>Git</source>
        <translation>Git</translation>
    </message>
    <message>
        <source>iperf</source>
        <translation>iperf</translation>
    </message>
    <message>
        <source>SSH remote login</source>
        <translation>SSH-Anmeldung aus der Ferne</translation>
    </message>
    <message>
        <source>DNS resolver</source>
        <translation>DNS-Auflösung</translation>
    </message>
    <message>
        <source>Encrypted DNS (DNS over TLS)</source>
        <translation>Verschlüsseltes DNS (DNS over TLS)</translation>
    </message>
    <message>
        <source>LLMNR local name lookup</source>
        <translation>Namensauflösung im lokalen Netz (LLMNR)</translation>
    </message>
    <message>
        <source>mDNS / Bonjour discovery</source>
        <translation>Suche per mDNS / Bonjour</translation>
    </message>
    <message>
        <source>DHCP client</source>
        <translation>DHCP-Client</translation>
    </message>
    <message>
        <source>DHCPv6 client</source>
        <translation>DHCPv6-Client</translation>
    </message>
    <message>
        <source>NTP clock</source>
        <translation>Uhrzeit per NTP</translation>
    </message>
    <message>
        <source>chrony control</source>
        <translation>Steuerung von chrony</translation>
    </message>
    <message>
        <source>RPC portmapper (NFS helper)</source>
        <translation>RPC-Portmapper (Helfer für NFS)</translation>
    </message>
    <message>
        <source>NFS file sharing</source>
        <translation>NFS-Dateifreigabe</translation>
    </message>
    <message>
        <source>Printing (CUPS/IPP)</source>
        <translation>Drucken (CUPS/IPP)</translation>
    </message>
    <message>
        <source>Printer browsing (cups-browsed)</source>
        <translation>Druckersuche (cups-browsed)</translation>
    </message>
    <message>
        <source>USB printer as network printer (ipp-usb)</source>
        <translation>USB-Drucker als Netzwerkdrucker (ipp-usb)</translation>
    </message>
    <message>
        <source>Scanner sharing (SANE)</source>
        <translation>Scannerfreigabe (SANE)</translation>
    </message>
    <message>
        <source>NetBIOS name service</source>
        <translation>NetBIOS-Namensdienst</translation>
    </message>
    <message>
        <source>NetBIOS session (old file sharing)</source>
        <translation>NetBIOS-Sitzung (alte Dateifreigabe)</translation>
    </message>
    <message>
        <source>Windows file sharing (SMB)</source>
        <translation>Windows-Dateifreigabe (SMB)</translation>
    </message>
    <message>
        <source>Windows RPC endpoint mapper</source>
        <translation>RPC-Endpunktzuordnung von Windows</translation>
    </message>
    <message>
        <source>Windows RPC dynamic ports</source>
        <translation>Dynamische RPC-Ports von Windows</translation>
    </message>
    <message>
        <source>Windows Connected Devices Platform</source>
        <translation>Windows-Plattform für verbundene Geräte</translation>
    </message>
    <message>
        <source>Windows Connected Devices (discovery)</source>
        <translation>Verbundene Geräte von Windows (Suche)</translation>
    </message>
    <message>
        <source>Windows Delivery Optimization</source>
        <translation>Windows-Übermittlungsoptimierung</translation>
    </message>
    <message>
        <source>Windows device discovery (WSDAPI)</source>
        <translation>Windows-Gerätesuche (WSDAPI)</translation>
    </message>
    <message>
        <source>SSDP / UPnP discovery</source>
        <translation>Suche per SSDP / UPnP</translation>
    </message>
    <message>
        <source>Windows UPnP device host</source>
        <translation>UPnP-Gerätehost von Windows</translation>
    </message>
    <message>
        <source>Remote Desktop (RDP)</source>
        <translation>Remotedesktop (RDP)</translation>
    </message>
    <message>
        <source>xrdp session manager</source>
        <translation>Sitzungsverwaltung von xrdp</translation>
    </message>
    <message>
        <source>VNC screen sharing</source>
        <translation>VNC-Bildschirmfreigabe</translation>
    </message>
    <message>
        <source>Windows remote management (WinRM)</source>
        <translation>Windows-Fernverwaltung (WinRM)</translation>
    </message>
    <message>
        <source>WinRM local listener</source>
        <translation>Lokaler Empfänger von WinRM</translation>
    </message>
    <message>
        <source>Telnet remote login</source>
        <translation>Telnet-Anmeldung aus der Ferne</translation>
    </message>
    <message>
        <source>FTP file transfer</source>
        <translation>FTP-Dateiübertragung</translation>
    </message>
    <message>
        <source>rsync file sync</source>
        <translation>Dateiabgleich mit rsync</translation>
    </message>
    <message>
        <source>Mail server (SMTP)</source>
        <translation>Mailserver (SMTP)</translation>
    </message>
    <message>
        <source>Mail submission (SMTP)</source>
        <translation>Mailannahme (SMTP)</translation>
    </message>
    <message>
        <source>Mailbox server (IMAP)</source>
        <translation>Postfachserver (IMAP)</translation>
    </message>
    <message>
        <source>Mailbox server (POP3)</source>
        <translation>Postfachserver (POP3)</translation>
    </message>
    <message>
        <source>SNMP monitoring</source>
        <translation>SNMP-Überwachung</translation>
    </message>
    <message>
        <source>XDMCP remote X login</source>
        <translation>X-Anmeldung aus der Ferne (XDMCP)</translation>
    </message>
    <message>
        <source>X11 display</source>
        <translation>X11-Anzeige</translation>
    </message>
    <message>
        <source>PulseAudio/PipeWire network sound</source>
        <translation>Ton im Netz mit PulseAudio/PipeWire</translation>
    </message>
    <message>
        <source>GPS data (gpsd)</source>
        <translation>GPS-Daten (gpsd)</translation>
    </message>
    <message>
        <source>UPS battery monitor (apcupsd)</source>
        <translation>Überwachung der USV-Batterie (apcupsd)</translation>
    </message>
    <message>
        <source>UPS battery monitor (NUT)</source>
        <translation>Überwachung der USV-Batterie (NUT)</translation>
    </message>
    <message>
        <source>passim update cache</source>
        <translation>Update-Speicher von passim</translation>
    </message>
    <message>
        <source>KDE Connect / GSConnect phone link</source>
        <translation>Handy-Verbindung mit KDE Connect / GSConnect</translation>
    </message>
    <message>
        <source>Warpinator file sharing</source>
        <translation>Dateiaustausch mit Warpinator</translation>
    </message>
    <message>
        <source>LocalSend file sharing</source>
        <translation>Dateiaustausch mit LocalSend</translation>
    </message>
    <message>
        <source>Shared mouse and keyboard (Synergy/Barrier/Deskflow)</source>
        <translation>Geteilte Maus und Tastatur (Synergy/Barrier/Deskflow)</translation>
    </message>
    <message>
        <source>Media server (MiniDLNA)</source>
        <translation>Medienserver (MiniDLNA)</translation>
    </message>
    <message>
        <source>Music Player Daemon</source>
        <translation>Music Player Daemon</translation>
    </message>
    <message>
        <source>Cockpit web administration</source>
        <translation>Webverwaltung Cockpit</translation>
    </message>
    <message>
        <source>Prometheus metrics database</source>
        <translation>Messwert-Datenbank Prometheus</translation>
    </message>
    <message>
        <source>Webmin admin panel</source>
        <translation>Verwaltungsseite Webmin</translation>
    </message>
    <message>
        <source>libvirt virtual machine control</source>
        <translation>Steuerung virtueller Maschinen (libvirt)</translation>
    </message>
    <message>
        <source>Alternative encrypted web server (HTTPS)</source>
        <translation>Weiterer verschlüsselter Webserver (HTTPS)</translation>
    </message>
    <message>
        <source>LXD/Incus container control</source>
        <translation>Containersteuerung LXD/Incus</translation>
    </message>
    <message>
        <source>Dropbox LAN sync</source>
        <translation>Dropbox-Abgleich im LAN</translation>
    </message>
    <message>
        <source>Spotify local sync/Connect</source>
        <translation>Lokaler Abgleich und Connect von Spotify</translation>
    </message>
    <message>
        <source>Steam Remote Play</source>
        <translation>Steam Remote Play</translation>
    </message>
    <message>
        <source>Steam streaming and LAN game transfer</source>
        <translation>Streaming und LAN-Spieleübertragung von Steam</translation>
    </message>
    <message>
        <source>Discord local control</source>
        <translation>Lokale Steuerung von Discord</translation>
    </message>
    <message>
        <source>Plex Media Server</source>
        <translation>Plex Media Server</translation>
    </message>
    <message>
        <source>Jellyfin / Emby media server</source>
        <translation>Medienserver Jellyfin / Emby</translation>
    </message>
    <message>
        <source>Transmission BitTorrent</source>
        <translation>BitTorrent mit Transmission</translation>
    </message>
    <message>
        <source>Transmission web control</source>
        <translation>Websteuerung von Transmission</translation>
    </message>
    <message>
        <source>BitTorrent clients</source>
        <translation>BitTorrent-Programme</translation>
    </message>
    <message>
        <source>Deluge control</source>
        <translation>Steuerung von Deluge</translation>
    </message>
    <message>
        <source>Syncthing file sync</source>
        <translation>Dateiabgleich mit Syncthing</translation>
    </message>
    <message>
        <source>Syncthing discovery</source>
        <translation>Gerätesuche von Syncthing</translation>
    </message>
    <message>
        <source>Syncthing web page</source>
        <translation>Webseite von Syncthing</translation>
    </message>
    <message>
        <source>Minecraft server</source>
        <translation>Minecraft-Server</translation>
    </message>
    <message>
        <source>Game servers (Terraria, Factorio, Source)</source>
        <translation>Spieleserver (Terraria, Factorio, Source)</translation>
    </message>
    <message>
        <source>Mumble voice server</source>
        <translation>Sprachserver Mumble</translation>
    </message>
    <message>
        <source>Sunshine game streaming</source>
        <translation>Spiele-Streaming mit Sunshine</translation>
    </message>
    <message>
        <source>OBS Studio remote control</source>
        <translation>Fernsteuerung von OBS Studio</translation>
    </message>
    <message>
        <source>Kodi remote control</source>
        <translation>Fernsteuerung von Kodi</translation>
    </message>
    <message>
        <source>AnyDesk direct connection</source>
        <translation>Direktverbindung von AnyDesk</translation>
    </message>
    <message>
        <source>RustDesk server/direct access</source>
        <translation>Server und Direktzugriff von RustDesk</translation>
    </message>
    <message>
        <source>NoMachine remote desktop</source>
        <translation>Remotedesktop NoMachine</translation>
    </message>
    <message>
        <source>WireGuard VPN</source>
        <translation>WireGuard-VPN</translation>
    </message>
    <message>
        <source>IPsec VPN (IKE)</source>
        <translation>IPsec-VPN (IKE)</translation>
    </message>
    <message>
        <source>Tor proxy</source>
        <translation>Tor-Proxy</translation>
    </message>
    <message>
        <source>Web proxy (Privoxy, Squid)</source>
        <translation>Web-Proxy (Privoxy, Squid)</translation>
    </message>
    <message>
        <source>Jupyter notebook, tinyproxy or dev server</source>
        <translation>Jupyter-Notebook, tinyproxy oder Entwicklungsserver</translation>
    </message>
    <message>
        <source>Web server (HTTP)</source>
        <translation>Webserver (HTTP)</translation>
    </message>
    <message>
        <source>Encrypted web server (HTTPS)</source>
        <translation>Verschlüsselter Webserver (HTTPS)</translation>
    </message>
    <message>
        <source>Development web server (Node, Rails, Grafana)</source>
        <translation>Webserver für die Entwicklung (Node, Rails, Grafana)</translation>
    </message>
    <message>
        <source>Vite development server</source>
        <translation>Entwicklungsserver Vite</translation>
    </message>
    <message>
        <source>Development/alternative web server</source>
        <translation>Weiterer oder Entwicklungs-Webserver</translation>
    </message>
    <message>
        <source>Python/PHP development web server</source>
        <translation>Entwicklungs-Webserver von Python/PHP</translation>
    </message>
    <message>
        <source>Flask, Docker registry or AirPlay</source>
        <translation>Flask, Docker-Registry oder AirPlay</translation>
    </message>
    <message>
        <source>AirPlay receiver</source>
        <translation>AirPlay-Empfänger</translation>
    </message>
    <message>
        <source>Angular development server</source>
        <translation>Entwicklungsserver Angular</translation>
    </message>
    <message>
        <source>LM Studio, Parcel or gdbserver</source>
        <translation>LM Studio, Parcel oder gdbserver</translation>
    </message>
    <message>
        <source>VS Code Live Server</source>
        <translation>Live Server von VS Code</translation>
    </message>
    <message>
        <source>BrowserSync control page</source>
        <translation>Steuerseite von BrowserSync</translation>
    </message>
    <message>
        <source>React Native Metro / Nexus / alternative web</source>
        <translation>React Native Metro / Nexus / weiterer Webserver</translation>
    </message>
    <message>
        <source>TensorBoard or Storybook</source>
        <translation>TensorBoard oder Storybook</translation>
    </message>
    <message>
        <source>Streamlit app</source>
        <translation>Streamlit-Anwendung</translation>
    </message>
    <message>
        <source>Gradio / Stable Diffusion web UI</source>
        <translation>Weboberfläche von Gradio / Stable Diffusion</translation>
    </message>
    <message>
        <source>Ollama AI model server</source>
        <translation>KI-Modellserver Ollama</translation>
    </message>
    <message>
        <source>marimo notebook</source>
        <translation>marimo-Notebook</translation>
    </message>
    <message>
        <source>Dask / Ray cluster</source>
        <translation>Dask-/Ray-Cluster</translation>
    </message>
    <message>
        <source>JetBrains IDE built-in server</source>
        <translation>Eingebauter Server einer JetBrains-IDE</translation>
    </message>
    <message>
        <source>Python debugger (debugpy) or n8n</source>
        <translation>Python-Debugger (debugpy) oder n8n</translation>
    </message>
    <message>
        <source>Node.js debugger</source>
        <translation>Node.js-Debugger</translation>
    </message>
    <message>
        <source>Browser remote debugging</source>
        <translation>Ferndebugging des Browsers</translation>
    </message>
    <message>
        <source>Java debugger (JDWP)</source>
        <translation>Java-Debugger (JDWP)</translation>
    </message>
    <message>
        <source>Xdebug listener (PHP)</source>
        <translation>Empfänger von Xdebug (PHP)</translation>
    </message>
    <message>
        <source>Delve or gdbserver</source>
        <translation>Delve oder gdbserver</translation>
    </message>
    <message>
        <source>Go profiling (pprof)</source>
        <translation>Go-Profiling (pprof)</translation>
    </message>
    <message>
        <source>Android debugging server (adb)</source>
        <translation>Android-Debugserver (adb)</translation>
    </message>
    <message>
        <source>Android device debugging over Wi-Fi</source>
        <translation>Debuggen von Android-Geräten über WLAN</translation>
    </message>
    <message>
        <source>Selenium grid</source>
        <translation>Selenium-Grid</translation>
    </message>
    <message>
        <source>Zotero connector</source>
        <translation>Zotero-Connector</translation>
    </message>
    <message>
        <source>PostgreSQL database</source>
        <translation>PostgreSQL-Datenbank</translation>
    </message>
    <message>
        <source>MySQL / MariaDB database</source>
        <translation>MySQL-/MariaDB-Datenbank</translation>
    </message>
    <message>
        <source>MySQL X protocol</source>
        <translation>MySQL-X-Protokoll</translation>
    </message>
    <message>
        <source>Redis data store</source>
        <translation>Datenspeicher Redis</translation>
    </message>
    <message>
        <source>MongoDB database</source>
        <translation>MongoDB-Datenbank</translation>
    </message>
    <message>
        <source>Elasticsearch / OpenSearch</source>
        <translation>Elasticsearch / OpenSearch</translation>
    </message>
    <message>
        <source>Kibana dashboard</source>
        <translation>Übersichtsseite Kibana</translation>
    </message>
    <message>
        <source>Microsoft SQL Server</source>
        <translation>Microsoft SQL Server</translation>
    </message>
    <message>
        <source>Oracle database</source>
        <translation>Oracle-Datenbank</translation>
    </message>
    <message>
        <source>Neo4j graph database</source>
        <translation>Graphdatenbank Neo4j</translation>
    </message>
    <message>
        <source>Home Assistant or ClickHouse</source>
        <translation>Home Assistant oder ClickHouse</translation>
    </message>
    <message>
        <source>RabbitMQ message queue</source>
        <translation>Nachrichtenwarteschlange RabbitMQ</translation>
    </message>
    <message>
        <source>Erlang port mapper (epmd)</source>
        <translation>Port-Zuordnung von Erlang (epmd)</translation>
    </message>
    <message>
        <source>MQTT broker (Mosquitto)</source>
        <translation>MQTT-Broker (Mosquitto)</translation>
    </message>
    <message>
        <source>MinIO, Portainer or PHP-FPM</source>
        <translation>MinIO, Portainer oder PHP-FPM</translation>
    </message>
    <message>
        <source>HashiCorp Vault</source>
        <translation>HashiCorp Vault</translation>
    </message>
    <message>
        <source>HashiCorp Consul</source>
        <translation>HashiCorp Consul</translation>
    </message>
    <message>
        <source>Docker remote control (unencrypted)</source>
        <translation>Fernsteuerung von Docker (unverschlüsselt)</translation>
    </message>
    <message>
        <source>Docker remote control (encrypted)</source>
        <translation>Fernsteuerung von Docker (verschlüsselt)</translation>
    </message>
    <message>
        <source>Kubernetes API</source>
        <translation>Kubernetes-API</translation>
    </message>
    <message>
        <source>Kubernetes node agent</source>
        <translation>Knotenagent von Kubernetes</translation>
    </message>
    <message>
        <source>Monitoring exporters</source>
        <translation>Messwertquellen für die Überwachung</translation>
    </message>
    <message>
        <source>OpenTelemetry collector</source>
        <translation>OpenTelemetry-Sammler</translation>
    </message>
    <message>
        <source>Netdata dashboard</source>
        <translation>Übersichtsseite Netdata</translation>
    </message>
    <message>
        <source>Apple device link (rapportd, remoted, identityservices)</source>
        <translation>Verbindung von Apple-Geräten (rapportd, remoted, identityservices)</translation>
    </message>
    <message>
        <source>AirDrop / sharing service</source>
        <translation>AirDrop / Freigabedienst</translation>
    </message>
    <message>
        <source>Local Kerberos</source>
        <translation>Lokales Kerberos</translation>
    </message>
    <message>
        <source>Apple file sharing (AFP)</source>
        <translation>Apple-Dateifreigabe (AFP)</translation>
    </message>
    <message>
        <source>Apple Remote Desktop</source>
        <translation>Apple Remote Desktop</translation>
    </message>
    <message>
        <source>VMware host service</source>
        <translation>Hostdienst von VMware</translation>
    </message>
    <message>
        <source>Hyper-V console</source>
        <translation>Hyper-V-Konsole</translation>
    </message>
    <message>
        <source>BACnet building control</source>
        <translation>Gebäudesteuerung BACnet</translation>
    </message>
    <message>
        <source>SIP telephony</source>
        <translation>SIP-Telefonie</translation>
    </message>
    <message>
        <source>IPFS peer</source>
        <translation>IPFS-Knoten</translation>
    </message>
    <message>
        <source>Bitcoin node</source>
        <translation>Bitcoin-Knoten</translation>
    </message>
    <message>
        <source>distcc compiler farm</source>
        <translation>Kompilierverbund distcc</translation>
    </message>
    <message>
        <source>Git daemon</source>
        <translation>Git-Daemon</translation>
    </message>
    <message>
        <source>iperf speed test</source>
        <translation>Geschwindigkeitstest iperf</translation>
    </message>
    <message>
        <source>Lets someone log in to this computer over the network with a password or key.</source>
        <translation>Lässt jemanden sich mit Passwort oder Schlüssel über das Netz an diesem Computer anmelden.</translation>
    </message>
    <message>
        <source>Turns website names into addresses; on a normal desktop only the computer itself should use it.</source>
        <translation>Macht aus Namen von Websites Adressen; auf einem gewöhnlichen Desktop sollte nur der Computer selbst es nutzen.</translation>
    </message>
    <message>
        <source>Turns website names into addresses over an encrypted connection.</source>
        <translation>Macht über eine verschlüsselte Verbindung aus Namen von Websites Adressen.</translation>
    </message>
    <message>
        <source>Answers &quot;who is this computer?&quot; questions from other computers on the same network.</source>
        <translation>Beantwortet Fragen anderer Computer im selben Netz, welcher Computer dies ist.</translation>
    </message>
    <message>
        <source>Finds printers, speakers and TVs nearby and announces this computer by name.</source>
        <translation>Findet Drucker, Lautsprecher und Fernseher in der Nähe und meldet diesen Computer mit Namen.</translation>
    </message>
    <message>
        <source>Hands out network addresses; expected only when sharing a connection or running virtual machines.</source>
        <translation>Vergibt Netzadressen; nur zu erwarten, wenn eine Verbindung geteilt wird oder virtuelle Maschinen laufen.</translation>
    </message>
    <message>
        <source>Receives this computer&apos;s network address from the router.</source>
        <translation>Empfängt die Netzadresse dieses Computers vom Router.</translation>
    </message>
    <message>
        <source>Receives this computer&apos;s IPv6 address from the router.</source>
        <translation>Empfängt die IPv6-Adresse dieses Computers vom Router.</translation>
    </message>
    <message>
        <source>Keeps the clock correct; a few programs also answer time questions from others.</source>
        <translation>Hält die Uhr richtig; einige Programme beantworten auch Zeitfragen anderer.</translation>
    </message>
    <message>
        <source>Lets the computer&apos;s own tools ask the clock service for its status.</source>
        <translation>Lässt die eigenen Werkzeuge des Computers den Uhrdienst nach seinem Zustand fragen.</translation>
    </message>
    <message>
        <source>Directory service for old-style network file sharing.</source>
        <translation>Verzeichnisdienst für Dateifreigaben alter Art.</translation>
    </message>
    <message>
        <source>Shares folders with other Unix computers; the Linux kernel itself listens, so no program owns it.</source>
        <translation>Gibt Ordner für andere Unix-Computer frei; der Linux-Kernel selbst lauscht, daher gehört es keinem Programm.</translation>
    </message>
    <message>
        <source>Sends documents to your printers; normally only this computer talks to it.</source>
        <translation>Schickt Dokumente an die Drucker; gewöhnlich spricht nur dieser Computer damit.</translation>
    </message>
    <message>
        <source>Listens for printers announcing themselves; new versions no longer need it.</source>
        <translation>Lauscht auf Drucker, die sich melden; neue Versionen brauchen es nicht mehr.</translation>
    </message>
    <message>
        <source>Makes a USB printer or scanner usable without a driver.</source>
        <translation>Macht einen USB-Drucker oder -Scanner ohne Treiber nutzbar.</translation>
    </message>
    <message>
        <source>Lets other computers use your scanner.</source>
        <translation>Lässt andere Computer den Scanner nutzen.</translation>
    </message>
    <message>
        <source>Old Windows name lookup for file sharing.</source>
        <translation>Alte Namensauflösung von Windows für Dateifreigaben.</translation>
    </message>
    <message>
        <source>Old Windows network-neighbourhood announcements.</source>
        <translation>Alte Meldungen der Windows-Netzwerkumgebung.</translation>
    </message>
    <message>
        <source>Older form of Windows file sharing.</source>
        <translation>Ältere Form der Windows-Dateifreigabe.</translation>
    </message>
    <message>
        <source>Shares your folders and printers with other computers.</source>
        <translation>Gibt Ordner und Drucker für andere Computer frei.</translation>
    </message>
    <message>
        <source>Core Windows service that other Windows parts use to find each other.</source>
        <translation>Kerndienst von Windows, über den andere Teile von Windows einander finden.</translation>
    </message>
    <message>
        <source>Internal Windows services such as login, event log and printing.</source>
        <translation>Innere Dienste von Windows wie Anmeldung, Ereignisprotokoll und Drucken.</translation>
    </message>
    <message>
        <source>Lets Windows hand over activity to your other devices.</source>
        <translation>Lässt Windows Tätigkeiten an andere eigene Geräte übergeben.</translation>
    </message>
    <message>
        <source>Finds your other Windows devices nearby.</source>
        <translation>Findet andere eigene Windows-Geräte in der Nähe.</translation>
    </message>
    <message>
        <source>Shares Windows updates with other PCs so they download faster.</source>
        <translation>Teilt Windows-Updates mit anderen PCs, damit sie schneller laden.</translation>
    </message>
    <message>
        <source>Lets Windows find printers and PCs on the network.</source>
        <translation>Lässt Windows Drucker und PCs im Netz finden.</translation>
    </message>
    <message>
        <source>Finds printers, cameras and shared folders nearby.</source>
        <translation>Findet Drucker, Kameras und freigegebene Ordner in der Nähe.</translation>
    </message>
    <message>
        <source>Finds media players and routers on the network.</source>
        <translation>Findet Mediaplayer und Router im Netz.</translation>
    </message>
    <message>
        <source>Answers network media and device discovery.</source>
        <translation>Beantwortet die Suche nach Medien und Geräten im Netz.</translation>
    </message>
    <message>
        <source>Lets someone see and control this screen from another computer.</source>
        <translation>Lässt jemanden diesen Bildschirm von einem anderen Computer sehen und steuern.</translation>
    </message>
    <message>
        <source>Starts desktop sessions for remote desktop; used only inside this computer.</source>
        <translation>Startet Sitzungen für den Remotedesktop; nur innerhalb dieses Computers genutzt.</translation>
    </message>
    <message>
        <source>Lets someone watch or control this screen.</source>
        <translation>Lässt jemanden diesen Bildschirm sehen oder steuern.</translation>
    </message>
    <message>
        <source>Lets administrators run commands on this PC remotely.</source>
        <translation>Lässt Administratoren aus der Ferne Befehle auf diesem PC ausführen.</translation>
    </message>
    <message>
        <source>Internal Windows management listener.</source>
        <translation>Innerer Empfänger der Windows-Verwaltung.</translation>
    </message>
    <message>
        <source>Very old remote login that sends passwords in the clear.</source>
        <translation>Sehr alte Anmeldung aus der Ferne, die Passwörter im Klartext sendet.</translation>
    </message>
    <message>
        <source>Old way to upload and download files.</source>
        <translation>Alte Art, Dateien hoch- und herunterzuladen.</translation>
    </message>
    <message>
        <source>Bare file transfer used to boot devices over the network.</source>
        <translation>Einfache Dateiübertragung, um Geräte über das Netz zu starten.</translation>
    </message>
    <message>
        <source>Copies whole folders to and from this computer.</source>
        <translation>Kopiert ganze Ordner zu diesem Computer und von ihm.</translation>
    </message>
    <message>
        <source>Delivers mail, usually just system messages inside this computer.</source>
        <translation>Stellt Mail zu, meist nur Meldungen des Systems innerhalb dieses Computers.</translation>
    </message>
    <message>
        <source>Takes mail from mail programs, to send it on.</source>
        <translation>Nimmt Mail von Mailprogrammen an, um sie weiterzusenden.</translation>
    </message>
    <message>
        <source>Lets mail programs read mailboxes stored here.</source>
        <translation>Lässt Mailprogramme hier gespeicherte Postfächer lesen.</translation>
    </message>
    <message>
        <source>Lets mail programs fetch the mail stored here.</source>
        <translation>Lässt Mailprogramme die hier gespeicherte Mail abholen.</translation>
    </message>
    <message>
        <source>Reports hardware and network statistics to monitoring tools.</source>
        <translation>Meldet Überwachungswerkzeugen Zahlen über Hardware und Netz.</translation>
    </message>
    <message>
        <source>Lets other machines open a graphical login here.</source>
        <translation>Lässt andere Rechner hier eine grafische Anmeldung öffnen.</translation>
    </message>
    <message>
        <source>The Linux graphics system; network access should be off.</source>
        <translation>Das Grafiksystem von Linux; der Zugriff über das Netz sollte aus sein.</translation>
    </message>
    <message>
        <source>Plays or records sound over the network.</source>
        <translation>Spielt Ton über das Netz ab oder nimmt ihn auf.</translation>
    </message>
    <message>
        <source>Shares the position from a GPS receiver.</source>
        <translation>Teilt die Position eines GPS-Empfängers.</translation>
    </message>
    <message>
        <source>Reports the state of a backup battery.</source>
        <translation>Meldet den Zustand einer Notstrombatterie.</translation>
    </message>
    <message>
        <source>Reports and controls a backup battery.</source>
        <translation>Meldet und steuert eine Notstrombatterie.</translation>
    </message>
    <message>
        <source>Shares already-downloaded firmware update files with neighbours.</source>
        <translation>Teilt schon geladene Firmware-Updates mit Nachbarn.</translation>
    </message>
    <message>
        <source>Connects your phone and computer for notifications and file transfer.</source>
        <translation>Verbindet Handy und Computer für Benachrichtigungen und Dateien.</translation>
    </message>
    <message>
        <source>Sends files between computers on the same network.</source>
        <translation>Sendet Dateien zwischen Computern im selben Netz.</translation>
    </message>
    <message>
        <source>Sends files between nearby devices.</source>
        <translation>Sendet Dateien zwischen Geräten in der Nähe.</translation>
    </message>
    <message>
        <source>Lets one mouse and keyboard control several computers.</source>
        <translation>Lässt eine Maus und Tastatur mehrere Computer steuern.</translation>
    </message>
    <message>
        <source>Offers your music, photos and films to TVs.</source>
        <translation>Bietet Fernsehern die eigene Musik, Fotos und Filme an.</translation>
    </message>
    <message>
        <source>Lets other apps control music playing here.</source>
        <translation>Lässt andere Anwendungen die hier gespielte Musik steuern.</translation>
    </message>
    <message>
        <source>Web page for administering this computer.</source>
        <translation>Webseite zum Verwalten dieses Computers.</translation>
    </message>
    <message>
        <source>Collects measurements of computers and programs.</source>
        <translation>Sammelt Messwerte von Computern und Programmen.</translation>
    </message>
    <message>
        <source>Lets others manage virtual machines here.</source>
        <translation>Lässt andere hier virtuelle Maschinen verwalten.</translation>
    </message>
    <message>
        <source>A second encrypted web page, often for administering something.</source>
        <translation>Eine zweite verschlüsselte Webseite, oft um etwas zu verwalten.</translation>
    </message>
    <message>
        <source>Encrypted control page of containers.</source>
        <translation>Verschlüsselte Steuerseite für Container.</translation>
    </message>
    <message>
        <source>Dropbox finds your other computers on the same network to sync faster.</source>
        <translation>Dropbox findet andere eigene Computer im selben Netz, um schneller abzugleichen.</translation>
    </message>
    <message>
        <source>Finds speakers and phones playing Spotify nearby.</source>
        <translation>Findet Lautsprecher und Handys in der Nähe, die Spotify spielen.</translation>
    </message>
    <message>
        <source>Streams games to other devices in your home.</source>
        <translation>Überträgt Spiele auf andere Geräte im Haus.</translation>
    </message>
    <message>
        <source>Copies or streams games between your computers.</source>
        <translation>Kopiert oder überträgt Spiele zwischen eigenen Computern.</translation>
    </message>
    <message>
        <source>Lets games and websites show what you are playing in Discord.</source>
        <translation>Lässt Spiele und Websites in Discord zeigen, was gespielt wird.</translation>
    </message>
    <message>
        <source>Streams your films and music to other devices.</source>
        <translation>Überträgt Filme und Musik auf andere Geräte.</translation>
    </message>
    <message>
        <source>Receives download traffic from other torrent users.</source>
        <translation>Empfängt Daten von anderen Torrent-Nutzern.</translation>
    </message>
    <message>
        <source>Web page that controls torrent downloads.</source>
        <translation>Webseite, die Torrent-Downloads steuert.</translation>
    </message>
    <message>
        <source>Controls torrent downloads.</source>
        <translation>Steuert Torrent-Downloads.</translation>
    </message>
    <message>
        <source>Keeps folders in sync between your own devices.</source>
        <translation>Hält Ordner auf eigenen Geräten gleich.</translation>
    </message>
    <message>
        <source>Finds your other Syncthing devices nearby.</source>
        <translation>Findet andere eigene Syncthing-Geräte in der Nähe.</translation>
    </message>
    <message>
        <source>Settings page of Syncthing.</source>
        <translation>Einstellungsseite von Syncthing.</translation>
    </message>
    <message>
        <source>A Minecraft world others can join.</source>
        <translation>Eine Minecraft-Welt, der andere beitreten können.</translation>
    </message>
    <message>
        <source>A game that others can join.</source>
        <translation>Ein Spiel, dem andere beitreten können.</translation>
    </message>
    <message>
        <source>A voice-chat room others can join.</source>
        <translation>Ein Sprachraum, dem andere beitreten können.</translation>
    </message>
    <message>
        <source>Streams this screen and games to another device.</source>
        <translation>Überträgt diesen Bildschirm und Spiele auf ein anderes Gerät.</translation>
    </message>
    <message>
        <source>Lets stream-deck apps control OBS recording.</source>
        <translation>Lässt Stream-Deck-Anwendungen die Aufnahme in OBS steuern.</translation>
    </message>
    <message>
        <source>Lets phones control the Kodi media player.</source>
        <translation>Lässt Handys den Mediaplayer Kodi steuern.</translation>
    </message>
    <message>
        <source>Lets someone you allow control this screen over the local network.</source>
        <translation>Lässt zugelassene Personen diesen Bildschirm über das lokale Netz steuern.</translation>
    </message>
    <message>
        <source>Lets someone you allow control this screen.</source>
        <translation>Lässt zugelassene Personen diesen Bildschirm steuern.</translation>
    </message>
    <message>
        <source>Remote control of this screen, or a relay for it.</source>
        <translation>Fernsteuerung dieses Bildschirms oder eine Vermittlung dafür.</translation>
    </message>
    <message>
        <source>Lets someone control this screen.</source>
        <translation>Lässt jemanden diesen Bildschirm steuern.</translation>
    </message>
    <message>
        <source>Encrypted tunnel to your VPN; on Linux the kernel itself listens, so no program owns it.</source>
        <translation>Verschlüsselter Tunnel zum eigenen VPN; unter Linux lauscht der Kernel selbst, daher gehört es keinem Programm.</translation>
    </message>
    <message>
        <source>Encrypted tunnel; a listening one means this computer is a VPN server.</source>
        <translation>Verschlüsselter Tunnel; lauscht er, ist dieser Computer ein VPN-Server.</translation>
    </message>
    <message>
        <source>Sets up company-style VPN tunnels.</source>
        <translation>Baut VPN-Tunnel auf, wie Firmen sie nutzen.</translation>
    </message>
    <message>
        <source>Private network between your own devices.</source>
        <translation>Privates Netz zwischen eigenen Geräten.</translation>
    </message>
    <message>
        <source>Sends your traffic through the Tor network.</source>
        <translation>Sendet den eigenen Verkehr durch das Tor-Netz.</translation>
    </message>
    <message>
        <source>Fetches web pages on behalf of other programs.</source>
        <translation>Holt Webseiten für andere Programme.</translation>
    </message>
    <message>
        <source>Most often a data-science notebook that can run any code on this computer.</source>
        <translation>Meist ein Notebook für Datenanalyse, das auf diesem Computer jeden Code ausführen kann.</translation>
    </message>
    <message>
        <source>Shows web pages to anyone who connects.</source>
        <translation>Zeigt jedem Webseiten, der sich verbindet.</translation>
    </message>
    <message>
        <source>Shows web pages over an encrypted connection; on UDP this is HTTP/3.</source>
        <translation>Zeigt Webseiten über eine verschlüsselte Verbindung; über UDP ist das HTTP/3.</translation>
    </message>
    <message>
        <source>A website under construction, or a dashboard.</source>
        <translation>Eine Website im Bau oder eine Übersichtsseite.</translation>
    </message>
    <message>
        <source>A website under construction.</source>
        <translation>Eine Website im Bau.</translation>
    </message>
    <message>
        <source>A second web server, often a project, proxy or tool.</source>
        <translation>Ein zweiter Webserver, oft ein Projekt, Proxy oder Werkzeug.</translation>
    </message>
    <message>
        <source>A quick web server, often sharing the folder it was started in.</source>
        <translation>Ein schneller Webserver, der oft den Ordner freigibt, in dem er gestartet wurde.</translation>
    </message>
    <message>
        <source>On a Mac this is usually AirPlay; elsewhere a Python project or image store.</source>
        <translation>Auf einem Mac meist AirPlay; sonst ein Python-Projekt oder ein Speicher für Images.</translation>
    </message>
    <message>
        <source>Lets iPhones and Macs play video on this screen.</source>
        <translation>Lässt iPhones und Macs Video auf diesem Bildschirm abspielen.</translation>
    </message>
    <message>
        <source>A local AI model server, web project or debugger.</source>
        <translation>Ein lokaler KI-Modellserver, ein Webprojekt oder ein Debugger.</translation>
    </message>
    <message>
        <source>Previews a web page you are editing.</source>
        <translation>Vorschau einer Webseite, die gerade bearbeitet wird.</translation>
    </message>
    <message>
        <source>Control page of a web preview tool.</source>
        <translation>Steuerseite eines Werkzeugs für Web-Vorschauen.</translation>
    </message>
    <message>
        <source>Serves app code to a phone under test, or a package store.</source>
        <translation>Liefert einem Testhandy den Code einer App, oder ein Paketspeicher.</translation>
    </message>
    <message>
        <source>Charts of AI training, or a catalogue of web components.</source>
        <translation>Diagramme vom Training einer KI oder ein Katalog von Web-Bausteinen.</translation>
    </message>
    <message>
        <source>A data app made with Python.</source>
        <translation>Eine mit Python gemachte Datenanwendung.</translation>
    </message>
    <message>
        <source>A web page for an AI model.</source>
        <translation>Eine Webseite für ein KI-Modell.</translation>
    </message>
    <message>
        <source>A web page for making images with AI.</source>
        <translation>Eine Webseite, um mit KI Bilder zu machen.</translation>
    </message>
    <message>
        <source>Runs AI chat models on this computer.</source>
        <translation>Führt KI-Chatmodelle auf diesem Computer aus.</translation>
    </message>
    <message>
        <source>A Python notebook that can run any code.</source>
        <translation>Ein Python-Notebook, das jeden Code ausführen kann.</translation>
    </message>
    <message>
        <source>Spreads calculations over several processes.</source>
        <translation>Verteilt Berechnungen auf mehrere Prozesse.</translation>
    </message>
    <message>
        <source>Lets the browser preview files from the editor.</source>
        <translation>Lässt den Browser Dateien aus dem Editor als Vorschau zeigen.</translation>
    </message>
    <message>
        <source>A code editor attached to a running Python program.</source>
        <translation>Ein Code-Editor, verbunden mit einem laufenden Python-Programm.</translation>
    </message>
    <message>
        <source>A code editor attached to a running JavaScript program.</source>
        <translation>Ein Code-Editor, verbunden mit einem laufenden JavaScript-Programm.</translation>
    </message>
    <message>
        <source>Lets test tools control the browser.</source>
        <translation>Lässt Testwerkzeuge den Browser steuern.</translation>
    </message>
    <message>
        <source>A code editor attached to a running Java program.</source>
        <translation>Ein Code-Editor, verbunden mit einem laufenden Java-Programm.</translation>
    </message>
    <message>
        <source>The editor waiting for a PHP program to report.</source>
        <translation>Der Editor, der auf die Meldung eines PHP-Programms wartet.</translation>
    </message>
    <message>
        <source>Debugger for Go or C programs.</source>
        <translation>Debugger für Programme in Go oder C.</translation>
    </message>
    <message>
        <source>Performance statistics of a Go program.</source>
        <translation>Leistungszahlen eines Go-Programms.</translation>
    </message>
    <message>
        <source>Talks to an Android phone for development.</source>
        <translation>Spricht bei der Entwicklung mit einem Android-Handy.</translation>
    </message>
    <message>
        <source>An emulator or phone that accepts debugging.</source>
        <translation>Ein Emulator oder Handy, das sich debuggen lässt.</translation>
    </message>
    <message>
        <source>Controls browsers for automatic tests.</source>
        <translation>Steuert Browser für automatische Tests.</translation>
    </message>
    <message>
        <source>Lets the browser save references to Zotero.</source>
        <translation>Lässt den Browser Quellen in Zotero speichern.</translation>
    </message>
    <message>
        <source>Lets other programs add Anki flashcards.</source>
        <translation>Lässt andere Programme Anki-Karteikarten anlegen.</translation>
    </message>
    <message>
        <source>Drag-and-drop automation that can run code.</source>
        <translation>Automatisierung durch Ziehen und Ablegen, die Code ausführen kann.</translation>
    </message>
    <message>
        <source>Stores data for applications.</source>
        <translation>Speichert Daten für Anwendungen.</translation>
    </message>
    <message>
        <source>Second door of the MySQL database.</source>
        <translation>Zweite Tür der MySQL-Datenbank.</translation>
    </message>
    <message>
        <source>Fast scratch memory for applications.</source>
        <translation>Schneller Zwischenspeicher für Anwendungen.</translation>
    </message>
    <message>
        <source>Search database for applications.</source>
        <translation>Suchdatenbank für Anwendungen.</translation>
    </message>
    <message>
        <source>Charts and searches over stored data.</source>
        <translation>Diagramme und Suche in gespeicherten Daten.</translation>
    </message>
    <message>
        <source>Fast scratch memory for web applications.</source>
        <translation>Schneller Zwischenspeicher für Webanwendungen.</translation>
    </message>
    <message>
        <source>Stores measurements over time.</source>
        <translation>Speichert Messwerte im Lauf der Zeit.</translation>
    </message>
    <message>
        <source>Controls smart-home devices, or a database.</source>
        <translation>Steuert Smart-Home-Geräte, oder eine Datenbank.</translation>
    </message>
    <message>
        <source>Passes messages between programs.</source>
        <translation>Reicht Nachrichten zwischen Programmen weiter.</translation>
    </message>
    <message>
        <source>Helper for RabbitMQ and other Erlang programs.</source>
        <translation>Helfer für RabbitMQ und andere Erlang-Programme.</translation>
    </message>
    <message>
        <source>Passes messages between smart-home devices.</source>
        <translation>Reicht Nachrichten zwischen Smart-Home-Geräten weiter.</translation>
    </message>
    <message>
        <source>Keeps settings for clustered programs.</source>
        <translation>Bewahrt Einstellungen für Programme im Verbund.</translation>
    </message>
    <message>
        <source>File store or container management page.</source>
        <translation>Dateispeicher oder Seite zum Verwalten von Containern.</translation>
    </message>
    <message>
        <source>Stores passwords and keys for programs.</source>
        <translation>Speichert Passwörter und Schlüssel für Programme.</translation>
    </message>
    <message>
        <source>Keeps settings for Kubernetes.</source>
        <translation>Bewahrt Einstellungen für Kubernetes.</translation>
    </message>
    <message>
        <source>Lets others start containers on this computer.</source>
        <translation>Lässt andere Container auf diesem Computer starten.</translation>
    </message>
    <message>
        <source>Lets approved computers start containers here.</source>
        <translation>Lässt zugelassene Computer hier Container starten.</translation>
    </message>
    <message>
        <source>Joins several Docker computers together.</source>
        <translation>Verbindet mehrere Docker-Computer.</translation>
    </message>
    <message>
        <source>Controls a container cluster.</source>
        <translation>Steuert einen Container-Cluster.</translation>
    </message>
    <message>
        <source>Runs containers for Kubernetes.</source>
        <translation>Führt Container für Kubernetes aus.</translation>
    </message>
    <message>
        <source>Publishes statistics about this computer.</source>
        <translation>Veröffentlicht Zahlen über diesen Computer.</translation>
    </message>
    <message>
        <source>Receives traces from programs under test.</source>
        <translation>Empfängt Ablaufspuren von Programmen im Test.</translation>
    </message>
    <message>
        <source>Live charts about this computer.</source>
        <translation>Laufende Diagramme über diesen Computer.</translation>
    </message>
    <message>
        <source>Handoff, AirDrop and other links between Apple devices.</source>
        <translation>Handoff, AirDrop und andere Verbindungen zwischen Apple-Geräten.</translation>
    </message>
    <message>
        <source>AirDrop between Apple devices.</source>
        <translation>AirDrop zwischen Apple-Geräten.</translation>
    </message>
    <message>
        <source>Built-in ticket service used by Mac file and screen sharing.</source>
        <translation>Eingebauter Ticketdienst für Datei- und Bildschirmfreigabe des Mac.</translation>
    </message>
    <message>
        <source>Older Mac file sharing.</source>
        <translation>Ältere Mac-Dateifreigabe.</translation>
    </message>
    <message>
        <source>Lets an administrator manage this Mac.</source>
        <translation>Lässt einen Administrator diesen Mac verwalten.</translation>
    </message>
    <message>
        <source>Lets VMware consoles connect to virtual machines.</source>
        <translation>Lässt VMware-Konsolen sich mit virtuellen Maschinen verbinden.</translation>
    </message>
    <message>
        <source>Lets you see virtual machine screens.</source>
        <translation>Zeigt die Bildschirme virtueller Maschinen.</translation>
    </message>
    <message>
        <source>Talks to heating or building equipment.</source>
        <translation>Spricht mit Heizungs- oder Gebäudetechnik.</translation>
    </message>
    <message>
        <source>Internet phone calls.</source>
        <translation>Telefonie über das Internet.</translation>
    </message>
    <message>
        <source>Shares files on the IPFS network.</source>
        <translation>Teilt Dateien im IPFS-Netz.</translation>
    </message>
    <message>
        <source>Takes part in the Bitcoin network; 8332 controls the wallet.</source>
        <translation>Nimmt am Bitcoin-Netz teil; 8332 steuert die Geldbörse.</translation>
    </message>
    <message>
        <source>Compiles programs for other computers.</source>
        <translation>Kompiliert Programme für andere Computer.</translation>
    </message>
    <message>
        <source>Shares source code without a password.</source>
        <translation>Gibt Quelltext ohne Passwort frei.</translation>
    </message>
    <message>
        <source>Measures network speed; only needed during a test.</source>
        <translation>Misst die Netzgeschwindigkeit; nur während eines Tests nötig.</translation>
    </message>
    <message>
        <source>Protected by login, but weak passwords are guessed constantly</source>
        <translation>Durch Anmeldung geschützt, aber schwache Passwörter werden ständig erraten</translation>
    </message>
    <message>
        <source>Open resolvers leak lookups and can be abused to attack others</source>
        <translation>Offene Auflöser verraten Abfragen und lassen sich für Angriffe auf andere missbrauchen</translation>
    </message>
    <message>
        <source>Others can use this computer to look names up</source>
        <translation>Andere können über diesen Computer Namen auflösen</translation>
    </message>
    <message>
        <source>Other machines can pretend to be you or your printer on an untrusted network</source>
        <translation>Andere Rechner können sich in einem fremden Netz als dieser Computer oder als Drucker ausgeben</translation>
    </message>
    <message>
        <source>Reveals the computer name and services to everyone on the network</source>
        <translation>Verrät jedem im Netz den Namen und die Dienste des Computers</translation>
    </message>
    <message>
        <source>A stray DHCP server can break or redirect other devices on the network</source>
        <translation>Ein verirrter DHCP-Server kann andere Geräte im Netz stören oder umleiten</translation>
    </message>
    <message>
        <source>Needed to get online; accepts only small address replies</source>
        <translation>Nötig, um ins Netz zu kommen; nimmt nur kleine Antworten mit Adressen an</translation>
    </message>
    <message>
        <source>Needed for IPv6; client side only</source>
        <translation>Nötig für IPv6; nur als Client</translation>
    </message>
    <message>
        <source>Old servers can be abused to amplify attacks</source>
        <translation>Alte Server lassen sich zum Verstärken von Angriffen missbrauchen</translation>
    </message>
    <message>
        <source>Local only by default</source>
        <translation>In der Voreinstellung nur lokal</translation>
    </message>
    <message>
        <source>Lists internal services to anyone and can amplify attacks; rarely needed on a desktop</source>
        <translation>Zählt jedem die inneren Dienste auf und kann Angriffe verstärken; auf einem Desktop selten nötig</translation>
    </message>
    <message>
        <source>Access is decided by IP address and user number, not by password</source>
        <translation>Über den Zugriff entscheiden IP-Adresse und Benutzernummer, kein Passwort</translation>
    </message>
    <message>
        <source>Shared printers can be used or attacked by others on the network</source>
        <translation>Freigegebene Drucker können von anderen im Netz genutzt oder angegriffen werden</translation>
    </message>
    <message>
        <source>The 2024 cups-browsed flaws let one packet plant a malicious printer; current Debian config uses dnssd only</source>
        <translation>Durch die Lücken in cups-browsed von 2024 konnte ein einziges Paket einen bösartigen Drucker anlegen; Debian nutzt jetzt nur dnssd</translation>
    </message>
    <message>
        <source>Local only unless interface=all is set</source>
        <translation>Nur lokal, solange nicht interface=all gesetzt ist</translation>
    </message>
    <message>
        <source>Others on the list can scan what is on the glass</source>
        <translation>Andere auf der Liste können scannen, was auf dem Glas liegt</translation>
    </message>
    <message>
        <source>Reveals computer and user names; can be used for spoofing</source>
        <translation>Verrät Namen von Computer und Benutzern; lässt sich für Täuschungen nutzen</translation>
    </message>
    <message>
        <source>Legacy chatter; rarely needed today</source>
        <translation>Altes Gerede; heute selten nötig</translation>
    </message>
    <message>
        <source>Same exposure as port 445 with weaker protocol</source>
        <translation>Ebenso offen wie Port 445, mit schwächerem Protokoll</translation>
    </message>
    <message>
        <source>Favourite target of worms and ransomware; must never face the internet</source>
        <translation>Liebstes Ziel von Würmern und Erpressungsprogrammen; darf nie am Internet hängen</translation>
    </message>
    <message>
        <source>Repeated worm target; Windows firewall normally blocks it from the network</source>
        <translation>Wiederholt Ziel von Würmern; die Windows-Firewall sperrt es gewöhnlich vom Netz aus</translation>
    </message>
    <message>
        <source>Normal on every Windows PC; keep the firewall on</source>
        <translation>Üblich auf jedem Windows-PC; die Firewall an lassen</translation>
    </message>
    <message>
        <source>Normal on Windows 10/11; firewall blocks it</source>
        <translation>Üblich unter Windows 10/11; die Firewall sperrt es</translation>
    </message>
    <message>
        <source>Announces this PC to the local network</source>
        <translation>Meldet diesen PC im lokalen Netz</translation>
    </message>
    <message>
        <source>Only serves signed update files; can be turned off in Settings</source>
        <translation>Liefert nur signierte Updates aus; in den Einstellungen abschaltbar</translation>
    </message>
    <message>
        <source>Reveals device details to the network</source>
        <translation>Verrät dem Netz Einzelheiten des Geräts</translation>
    </message>
    <message>
        <source>Announces this computer; can amplify attacks if internet-facing</source>
        <translation>Meldet diesen Computer; kann am Internet Angriffe verstärken</translation>
    </message>
    <message>
        <source>Only useful on a home network</source>
        <translation>Nur in einem Heimnetz nützlich</translation>
    </message>
    <message>
        <source>Full control after one stolen or guessed password; top ransomware entry</source>
        <translation>Volle Kontrolle nach einem gestohlenen oder erratenen Passwort; häufigster Weg für Erpressungsprogramme</translation>
    </message>
    <message>
        <source>Local helper of xrdp</source>
        <translation>Lokaler Helfer von xrdp</translation>
    </message>
    <message>
        <source>Often weak or no password and no encryption</source>
        <translation>Oft schwaches oder kein Passwort und keine Verschlüsselung</translation>
    </message>
    <message>
        <source>Remote command execution with a password</source>
        <translation>Befehle aus der Ferne, mit Passwort</translation>
    </message>
    <message>
        <source>Normal on Windows; firewall blocks it</source>
        <translation>Üblich unter Windows; die Firewall sperrt es</translation>
    </message>
    <message>
        <source>No encryption at all; heavily attacked</source>
        <translation>Keinerlei Verschlüsselung; wird viel angegriffen</translation>
    </message>
    <message>
        <source>Passwords and files travel unencrypted</source>
        <translation>Passwörter und Dateien gehen unverschlüsselt durchs Netz</translation>
    </message>
    <message>
        <source>Anyone can read or write files in its folder</source>
        <translation>Jeder kann in dem Ordner Dateien lesen oder schreiben</translation>
    </message>
    <message>
        <source>Modules are readable by anyone unless a password is set</source>
        <translation>Jeder kann die Module lesen, solange kein Passwort gesetzt ist</translation>
    </message>
    <message>
        <source>An open relay gets used for spam</source>
        <translation>Ein offener Mailserver wird für Spam missbraucht</translation>
    </message>
    <message>
        <source>Password guessing; a stolen password sends spam</source>
        <translation>Erraten von Passwörtern; ein gestohlenes Passwort sendet Spam</translation>
    </message>
    <message>
        <source>Password guessing; unencrypted variants leak passwords</source>
        <translation>Erraten von Passwörtern; unverschlüsselte Formen verraten Passwörter</translation>
    </message>
    <message>
        <source>Default word &quot;public&quot; reveals system details; amplifies attacks</source>
        <translation>Das voreingestellte Wort „public“ verrät Einzelheiten des Systems; verstärkt Angriffe</translation>
    </message>
    <message>
        <source>Login screen and keystrokes sent in the clear</source>
        <translation>Anmeldung und Tastendrücke gehen im Klartext durchs Netz</translation>
    </message>
    <message>
        <source>Anyone connected can watch the screen and type</source>
        <translation>Wer verbunden ist, kann den Bildschirm beobachten und tippen</translation>
    </message>
    <message>
        <source>Someone could listen through the microphone</source>
        <translation>Jemand könnte über das Mikrofon mithören</translation>
    </message>
    <message>
        <source>Would reveal your location if opened</source>
        <translation>Offen würde es den Standort verraten</translation>
    </message>
    <message>
        <source>Read-only status</source>
        <translation>Zustand, nur zum Lesen</translation>
    </message>
    <message>
        <source>Could trigger a shutdown if opened and weakly protected</source>
        <translation>Offen und schwach geschützt könnte es ein Herunterfahren auslösen</translation>
    </message>
    <message>
        <source>Serves only public signed metadata</source>
        <translation>Liefert nur öffentliche, signierte Angaben</translation>
    </message>
    <message>
        <source>Unpaired devices can only ask to pair; shows the computer name</source>
        <translation>Nicht gekoppelte Geräte können nur um Kopplung bitten; zeigt den Namen des Computers</translation>
    </message>
    <message>
        <source>Anyone knowing the default group code can offer files</source>
        <translation>Wer den voreingestellten Gruppencode kennt, kann Dateien anbieten</translation>
    </message>
    <message>
        <source>Others can offer files and see the device name</source>
        <translation>Andere können Dateien anbieten und sehen den Gerätenamen</translation>
    </message>
    <message>
        <source>A fake client could receive your typing when encryption is off</source>
        <translation>Ist die Verschlüsselung aus, könnte ein falscher Client die Eingaben empfangen</translation>
    </message>
    <message>
        <source>Everyone on the network can browse the media</source>
        <translation>Jeder im Netz kann die Medien durchsehen</translation>
    </message>
    <message>
        <source>Others can change or stop the music and list files</source>
        <translation>Andere können die Musik ändern oder anhalten und Dateien auflisten</translation>
    </message>
    <message>
        <source>Administration by whoever has a password</source>
        <translation>Verwaltung durch jeden, der ein Passwort hat</translation>
    </message>
    <message>
        <source>Open metrics about everything you run</source>
        <translation>Offene Messwerte über alles, was läuft</translation>
    </message>
    <message>
        <source>Runs as root; past remote flaws</source>
        <translation>Läuft als root; frühere Lücken aus der Ferne</translation>
    </message>
    <message>
        <source>Control of VMs equals control of this computer</source>
        <translation>Wer die VMs steuert, steuert diesen Computer</translation>
    </message>
    <message>
        <source>Often an administration page</source>
        <translation>Oft eine Verwaltungsseite</translation>
    </message>
    <message>
        <source>Container control equals admin rights</source>
        <translation>Wer die Container steuert, hat Administratorrechte</translation>
    </message>
    <message>
        <source>Announces that Dropbox is here; file exchange is encrypted and checked</source>
        <translation>Meldet, dass Dropbox hier ist; der Austausch von Dateien ist verschlüsselt und geprüft</translation>
    </message>
    <message>
        <source>Announces that Spotify runs here</source>
        <translation>Meldet, dass Spotify hier läuft</translation>
    </message>
    <message>
        <source>Announces Steam and the computer name</source>
        <translation>Meldet Steam und den Namen des Computers</translation>
    </message>
    <message>
        <source>Limited to your own Steam account by default</source>
        <translation>In der Voreinstellung auf das eigene Steam-Konto beschränkt</translation>
    </message>
    <message>
        <source>Only this computer can reach it; checks the website&apos;s origin</source>
        <translation>Nur dieser Computer kann es erreichen; prüft die Herkunft der Website</translation>
    </message>
    <message>
        <source>Reachable library; keep updated because past flaws were exploited</source>
        <translation>Erreichbare Sammlung; aktuell halten, denn frühere Lücken wurden ausgenutzt</translation>
    </message>
    <message>
        <source>Login page reachable by everyone on the network</source>
        <translation>Anmeldeseite, für jeden im Netz erreichbar</translation>
    </message>
    <message>
        <source>Meant to be reachable; reveals torrent activity</source>
        <translation>Soll erreichbar sein; verrät Torrent-Tätigkeit</translation>
    </message>
    <message>
        <source>Whoever controls it can write files</source>
        <translation>Wer es steuert, kann Dateien schreiben</translation>
    </message>
    <message>
        <source>Widely known default password</source>
        <translation>Weithin bekanntes voreingestelltes Passwort</translation>
    </message>
    <message>
        <source>Only devices you approved can connect</source>
        <translation>Nur zugelassene Geräte können sich verbinden</translation>
    </message>
    <message>
        <source>Announces a device ID</source>
        <translation>Meldet eine Gerätekennung</translation>
    </message>
    <message>
        <source>If opened to the network without a password, anyone can share your folders</source>
        <translation>Ohne Passwort zum Netz geöffnet, kann jeder die Ordner freigeben</translation>
    </message>
    <message>
        <source>Players and strangers can connect; old versions had remote flaws</source>
        <translation>Spieler und Fremde können sich verbinden; alte Versionen hatten Lücken aus der Ferne</translation>
    </message>
    <message>
        <source>Intended for players; check it is a game you started</source>
        <translation>Für Spieler gedacht; prüfen, ob das Spiel selbst gestartet wurde</translation>
    </message>
    <message>
        <source>Others can join and talk</source>
        <translation>Andere können beitreten und sprechen</translation>
    </message>
    <message>
        <source>A paired device gets full screen and input control</source>
        <translation>Ein gekoppeltes Gerät bekommt den ganzen Bildschirm und die Eingabe</translation>
    </message>
    <message>
        <source>Someone could start or stop your recording or stream</source>
        <translation>Jemand könnte die Aufnahme oder den Stream starten oder stoppen</translation>
    </message>
    <message>
        <source>Others can control playback and browse the library</source>
        <translation>Andere können die Wiedergabe steuern und die Sammlung durchsehen</translation>
    </message>
    <message>
        <source>Remote control; often used by scammers, so check you installed it</source>
        <translation>Fernsteuerung; oft von Betrügern genutzt, also prüfen, wer es installiert hat</translation>
    </message>
    <message>
        <source>Only connects outward by default; check you installed it</source>
        <translation>Verbindet sich in der Voreinstellung nur nach außen; prüfen, wer es installiert hat</translation>
    </message>
    <message>
        <source>Remote control if direct access is on</source>
        <translation>Fernsteuerung, wenn der Direktzugriff an ist</translation>
    </message>
    <message>
        <source>Remote control behind a login; also a common developer port</source>
        <translation>Fernsteuerung hinter einer Anmeldung; auch ein üblicher Port für Entwickler</translation>
    </message>
    <message>
        <source>Silent to anyone without the right key</source>
        <translation>Schweigt gegenüber jedem ohne den richtigen Schlüssel</translation>
    </message>
    <message>
        <source>Protected by certificates</source>
        <translation>Durch Zertifikate geschützt</translation>
    </message>
    <message>
        <source>Built into Windows; protected by keys</source>
        <translation>In Windows eingebaut; durch Schlüssel geschützt</translation>
    </message>
    <message>
        <source>Only devices in your Tailscale account get through</source>
        <translation>Nur Geräte des eigenen Tailscale-Kontos kommen durch</translation>
    </message>
    <message>
        <source>Only networks you joined get through</source>
        <translation>Nur Netze, denen beigetreten wurde, kommen durch</translation>
    </message>
    <message>
        <source>If opened, others can use your connection to hide</source>
        <translation>Offen können sich andere hinter dieser Verbindung verstecken</translation>
    </message>
    <message>
        <source>Open proxies let strangers browse through you</source>
        <translation>Über offene Proxys surfen Fremde mit dieser Adresse</translation>
    </message>
    <message>
        <source>A notebook without a token lets visitors run code</source>
        <translation>Ein Notebook ohne Token lässt Besucher Code ausführen</translation>
    </message>
    <message>
        <source>Whatever it serves is public to the network</source>
        <translation>Was es ausliefert, ist im Netz öffentlich</translation>
    </message>
    <message>
        <source>Unfinished code with debug pages, visible to everyone on the network</source>
        <translation>Unfertiger Code mit Fehlerseiten, für jeden im Netz sichtbar</translation>
    </message>
    <message>
        <source>With --host it serves your project files to the network</source>
        <translation>Mit --host liefert es die Projektdateien ins Netz</translation>
    </message>
    <message>
        <source>Often unprotected test code</source>
        <translation>Oft ungeschützter Testcode</translation>
    </message>
    <message>
        <source>python -m http.server shows the whole folder to the network</source>
        <translation>python -m http.server zeigt dem Netz den ganzen Ordner</translation>
    </message>
    <message>
        <source>Debug mode lets visitors run code; on Mac AirPlay receiver is expected</source>
        <translation>Der Debug-Modus lässt Besucher Code ausführen; auf einem Mac ist der AirPlay-Empfänger zu erwarten</translation>
    </message>
    <message>
        <source>Others can try to play on your screen; switch off in Sharing settings</source>
        <translation>Andere können versuchen, auf diesem Bildschirm abzuspielen; in den Freigabe-Einstellungen abschaltbar</translation>
    </message>
    <message>
        <source>Unfinished code if opened with --host</source>
        <translation>Unfertiger Code, wenn mit --host geöffnet</translation>
    </message>
    <message>
        <source>No password: others could use the AI model or debugger</source>
        <translation>Kein Passwort: Andere könnten das KI-Modell oder den Debugger nutzen</translation>
    </message>
    <message>
        <source>Serves the whole project folder to the network</source>
        <translation>Liefert den ganzen Projektordner ins Netz</translation>
    </message>
    <message>
        <source>Others can control the preview</source>
        <translation>Andere können die Vorschau steuern</translation>
    </message>
    <message>
        <source>Hands out your source code</source>
        <translation>Gibt den eigenen Quelltext heraus</translation>
    </message>
    <message>
        <source>Shows experiment data if opened with --bind_all</source>
        <translation>Zeigt Versuchsdaten, wenn mit --bind_all geöffnet</translation>
    </message>
    <message>
        <source>Listens on every network by default without a password</source>
        <translation>Lauscht in der Voreinstellung in jedem Netz, ohne Passwort</translation>
    </message>
    <message>
        <source>With --listen or share it can be used by strangers</source>
        <translation>Mit --listen oder share können Fremde es nutzen</translation>
    </message>
    <message>
        <source>Custom nodes can run code; no password</source>
        <translation>Eigene Knoten können Code ausführen; kein Passwort</translation>
    </message>
    <message>
        <source>If opened, anyone can use or delete models and load your hardware</source>
        <translation>Offen kann jeder Modelle nutzen oder löschen und die Hardware belasten</translation>
    </message>
    <message>
        <source>Code execution if opened without a token</source>
        <translation>Ausführen von Code, wenn ohne Token geöffnet</translation>
    </message>
    <message>
        <source>Submitting a job means running code</source>
        <translation>Einen Auftrag zu geben heißt, Code auszuführen</translation>
    </message>
    <message>
        <source>Only this computer can reach it</source>
        <translation>Nur dieser Computer kann es erreichen</translation>
    </message>
    <message>
        <source>Whoever connects can run any code</source>
        <translation>Wer sich verbindet, kann jeden Code ausführen</translation>
    </message>
    <message>
        <source>Full control of browser and logged-in sessions; suspicious if you did not start it</source>
        <translation>Volle Kontrolle über Browser und angemeldete Sitzungen; verdächtig, wenn es nicht selbst gestartet wurde</translation>
    </message>
    <message>
        <source>Accepts debug sessions from others</source>
        <translation>Nimmt Debug-Sitzungen von anderen an</translation>
    </message>
    <message>
        <source>Can reveal memory contents</source>
        <translation>Kann Inhalte des Arbeitsspeichers verraten</translation>
    </message>
    <message>
        <source>If opened with -a, others control the connected phone</source>
        <translation>Mit -a geöffnet, steuern andere das verbundene Handy</translation>
    </message>
    <message>
        <source>Full control of the Android system</source>
        <translation>Volle Kontrolle über das Android-System</translation>
    </message>
    <message>
        <source>Controls browsers; port 4444 is also the Metasploit default, so check the program</source>
        <translation>Steuert Browser; Port 4444 ist auch die Voreinstellung von Metasploit, also das Programm prüfen</translation>
    </message>
    <message>
        <source>Editor without a password lets others run code</source>
        <translation>Ein Editor ohne Passwort lässt andere Code ausführen</translation>
    </message>
    <message>
        <source>Databases should not be reachable by other computers</source>
        <translation>Datenbanken sollten für andere Computer nicht erreichbar sein</translation>
    </message>
    <message>
        <source>Same data as port 3306</source>
        <translation>Dieselben Daten wie Port 3306</translation>
    </message>
    <message>
        <source>Without a password attackers can write files and take over</source>
        <translation>Ohne Passwort können Angreifer Dateien schreiben und alles übernehmen</translation>
    </message>
    <message>
        <source>Open MongoDBs get wiped for ransom within hours</source>
        <translation>Offene MongoDBs werden binnen Stunden für Lösegeld gelöscht</translation>
    </message>
    <message>
        <source>Older versions have no password</source>
        <translation>Ältere Versionen haben kein Passwort</translation>
    </message>
    <message>
        <source>Shows all indexed data</source>
        <translation>Zeigt alle Daten im Suchverzeichnis</translation>
    </message>
    <message>
        <source>No password; UDP mode amplifies attacks</source>
        <translation>Kein Passwort; über UDP verstärkt es Angriffe</translation>
    </message>
    <message>
        <source>Constant password guessing</source>
        <translation>Ständiges Erraten von Passwörtern</translation>
    </message>
    <message>
        <source>Older versions had no administrator</source>
        <translation>Ältere Versionen hatten keinen Administrator</translation>
    </message>
    <message>
        <source>No password by default</source>
        <translation>In der Voreinstellung kein Passwort</translation>
    </message>
    <message>
        <source>Login required, but exposes your data store</source>
        <translation>Anmeldung nötig, zeigt aber, dass es hier Daten gibt</translation>
    </message>
    <message>
        <source>Version 1 has no password by default</source>
        <translation>Version 1 hat in der Voreinstellung kein Passwort</translation>
    </message>
    <message>
        <source>Login page to your home controls</source>
        <translation>Anmeldeseite zur Haussteuerung</translation>
    </message>
    <message>
        <source>Management page and cluster port allow code execution with the cookie</source>
        <translation>Verwaltungsseite und Cluster-Port erlauben mit dem Cookie das Ausführen von Code</translation>
    </message>
    <message>
        <source>Debian&apos;s socket unit opens it on every network; reveals cluster ports</source>
        <translation>Die Socket-Unit von Debian öffnet es in jedem Netz; verrät Cluster-Ports</translation>
    </message>
    <message>
        <source>Open brokers let others read or control devices</source>
        <translation>Offene Broker lassen andere Geräte lesen oder steuern</translation>
    </message>
    <message>
        <source>Default passwords and, for PHP-FPM, code execution</source>
        <translation>Voreingestellte Passwörter und, bei PHP-FPM, Ausführen von Code</translation>
    </message>
    <message>
        <source>Holds secrets</source>
        <translation>Enthält Geheimnisse</translation>
    </message>
    <message>
        <source>Can be used to run scripts</source>
        <translation>Lässt sich zum Ausführen von Skripten nutzen</translation>
    </message>
    <message>
        <source>Holds all cluster secrets</source>
        <translation>Enthält alle Geheimnisse des Clusters</translation>
    </message>
    <message>
        <source>Anyone connecting becomes administrator of this computer</source>
        <translation>Wer sich verbindet, wird Administrator dieses Computers</translation>
    </message>
    <message>
        <source>Administrator access if the certificate check is off</source>
        <translation>Administratorzugriff, wenn die Prüfung von Zertifikaten aus ist</translation>
    </message>
    <message>
        <source>Cluster control traffic</source>
        <translation>Steuerverkehr des Clusters</translation>
    </message>
    <message>
        <source>Administrator of everything in the cluster</source>
        <translation>Administrator von allem im Cluster</translation>
    </message>
    <message>
        <source>Running commands inside containers</source>
        <translation>Ausführen von Befehlen in Containern</translation>
    </message>
    <message>
        <source>Reveals details of hardware, disks and programs</source>
        <translation>Verrät Einzelheiten von Hardware, Datenträgern und Programmen</translation>
    </message>
    <message>
        <source>Accepts data from others</source>
        <translation>Nimmt Daten von anderen an</translation>
    </message>
    <message>
        <source>Shows detailed activity without a password</source>
        <translation>Zeigt ohne Passwort genau, was geschieht</translation>
    </message>
    <message>
        <source>Normal on every Mac; port number changes</source>
        <translation>Üblich auf jedem Mac; die Portnummer wechselt</translation>
    </message>
    <message>
        <source>Normal on a Mac</source>
        <translation>Üblich auf einem Mac</translation>
    </message>
    <message>
        <source>Normal when sharing is on</source>
        <translation>Üblich, wenn die Freigabe an ist</translation>
    </message>
    <message>
        <source>Outdated; use SMB instead</source>
        <translation>Veraltet; stattdessen SMB nutzen</translation>
    </message>
    <message>
        <source>Remote control; UDP variant amplifies attacks</source>
        <translation>Fernsteuerung; die Form über UDP verstärkt Angriffe</translation>
    </message>
    <message>
        <source>Only needed for remote VM consoles</source>
        <translation>Nur für ferne VM-Konsolen nötig</translation>
    </message>
    <message>
        <source>Firewall normally blocks it</source>
        <translation>Die Firewall sperrt es gewöhnlich</translation>
    </message>
    <message>
        <source>No password protocol; unusual on a desktop</source>
        <translation>Protokoll ohne Passwort; auf einem Desktop ungewöhnlich</translation>
    </message>
    <message>
        <source>Open phone servers get abused for toll fraud</source>
        <translation>Offene Telefonserver werden für Gebührenbetrug missbraucht</translation>
    </message>
    <message>
        <source>Meant to be reachable</source>
        <translation>Soll erreichbar sein</translation>
    </message>
    <message>
        <source>Keep 8332 on this computer only</source>
        <translation>8332 nur auf diesem Computer lassen</translation>
    </message>
    <message>
        <source>Old versions let anyone run commands</source>
        <translation>Alte Versionen lassen jeden Befehle ausführen</translation>
    </message>
    <message>
        <source>Everyone can read the shared code</source>
        <translation>Jeder kann den freigegebenen Quelltext lesen</translation>
    </message>
    <message>
        <source>Harmless but should not stay on</source>
        <translation>Harmlos, sollte aber nicht an bleiben</translation>
    </message>
    <message>
        <source>{count:,} risky</source>
        <translation>{count:,} riskant</translation>
    </message>
    <message>
        <source>{count:,} suspicious</source>
        <translation>{count:,} verdächtig</translation>
    </message>
    <message>
        <source>{verdict}: {told}</source>
        <translation>{verdict}: {told}</translation>
    </message>
    <message>
        <source>{title}: {first} And {more} more.</source>
        <translation>{title}: {first} Und {more} weitere.</translation>
    </message>
    <message>
        <source>{title}: {first}, and {more} more</source>
        <translation>{title}: {first} und {more} weitere</translation>
    </message>
    <message>
        <source>{title}. {first}</source>
        <translation>{title}. {first}</translation>
    </message>
    <message>
        <source>New</source>
        <translation>Neu</translation>
    </message>
    <message>
        <source>and {more} more</source>
        <translation>und {more} weitere</translation>
    </message>
    <message>
        <source>{who} opened {ports:,} ports</source>
        <translation>{who} hat {ports:,} Ports geöffnet</translation>
    </message>
    <message>
        <source>{programs:,} programs opened ports</source>
        <translation>{programs:,} Programme haben Ports geöffnet</translation>
    </message>
    <message>
        <source>{programs:,} programs opened {ports:,} ports</source>
        <translation>{programs:,} Programme haben {ports:,} Ports geöffnet</translation>
    </message>
    <message>
        <source>{told} ({verdict})</source>
        <translation>{told} ({verdict})</translation>
    </message>
    <message>
        <source>{told}. {reason}</source>
        <translation>{told}. {reason}</translation>
    </message>
    <message>
        <source>{who} holds port {port}</source>
        <translation>{who} belegt Port {port}</translation>
    </message>
    <message>
        <source>{who} opened port {port}</source>
        <translation>{who} hat Port {port} geöffnet</translation>
    </message>
    <message>
        <source>your own rule</source>
        <translation>Ihre eigene Regel</translation>
    </message>
    <message>
        <source>a learnt rule</source>
        <translation>eine gelernte Regel</translation>
    </message>
    <message>
        <source>a built-in rule</source>
        <translation>eine eingebaute Regel</translation>
    </message>
    <message>
        <source>Your own rule ({id}) says so: {rule}</source>
        <translation>Das sagt Ihre eigene Regel ({id}): {rule}</translation>
    </message>
    <message>
        <source>A learnt rule ({id}) says so: {rule}</source>
        <translation>Das sagt eine gelernte Regel ({id}): {rule}</translation>
    </message>
    <message>
        <source>A built-in rule says so: {rule}</source>
        <translation>Das sagt eine eingebaute Regel: {rule}</translation>
    </message>
    <message>
        <source>It can be reached more widely than is expected of it.</source>
        <translation>Es ist weiter erreichbar als erwartet.</translation>
    </message>
    <message>
        <source>If you did not change that, look at its settings; else expect it anew.</source>
        <translation>Wenn Sie das nicht geändert haben, die Einstellungen des Programms ansehen; sonst neu erwarten.</translation>
    </message>
    <message>
        <source>Another program holds a port that is expected of a different one.</source>
        <translation>Ein anderes Programm belegt einen Port, der von einem bestimmten erwartet wird.</translation>
    </message>
    <message>
        <source>If you did not put it there, look what it is; else expect it.</source>
        <translation>Wenn Sie es nicht eingerichtet haben, ansehen, was es ist; sonst erwarten.</translation>
    </message>
    <message>
        <source>No expectation speaks of it.</source>
        <translation>Keine Erwartung betrifft es.</translation>
    </message>
    <message>
        <source>Port {port} {protocol} is expected of {other} ({rule}); {name} is another program.</source>
        <translation>Port {port} {protocol} wird von {other} erwartet ({rule}); {name} ist ein anderes Programm.</translation>
    </message>
    <message>
        <source>{rule} {id} allows {whom}</source>
        <translation>{rule} {id} erlaubt es {whom}</translation>
    </message>
    <message>
        <source>Who can reach it is not known; {allowed}.</source>
        <translation>Wer es erreichen kann, ist nicht bekannt; {allowed}.</translation>
    </message>
    <message>
        <source>It can be reached from {whom}; {allowed}.</source>
        <translation>Es ist erreichbar {whom}; {allowed}.</translation>
    </message>
    <message>
        <source>your own rules come before learnt ones, and those before built-in ones</source>
        <translation>Ihre eigenen Regeln kommen vor gelernten und diese vor eingebauten</translation>
    </message>
    <message>
        <source>a rule that names its program closely comes first, a query last</source>
        <translation>eine Regel, die ihr Programm genau nennt, kommt zuerst, eine Abfrage zuletzt</translation>
    </message>
    <message>
        <source>a rule for fewer ports comes before one for more</source>
        <translation>eine Regel für weniger Ports kommt vor einer für mehr</translation>
    </message>
    <message>
        <source>a rule for one protocol comes before one for both</source>
        <translation>eine Regel für ein Protokoll kommt vor einer für beide</translation>
    </message>
    <message>
        <source>a rule that allows less reach comes before one that allows more</source>
        <translation>eine Regel, die weniger Reichweite erlaubt, kommt vor einer, die mehr erlaubt</translation>
    </message>
    <message>
        <source>of equal rules the older one comes first</source>
        <translation>von gleichen Regeln kommt die ältere zuerst</translation>
    </message>
    <message>
        <source>of equal rules the first by its id comes first</source>
        <translation>von gleichen Regeln kommt die mit der ersten Kennung zuerst</translation>
    </message>
    <message>
        <source>the others allow less reach than it has</source>
        <translation>die anderen erlauben weniger Reichweite, als es hat</translation>
    </message>
    <message>
        <source>It won over {id} and {more} more, because {why}.</source>
        <translation>Sie hatte Vorrang vor {id} und {more} weiteren, denn {why}.</translation>
    </message>
    <message>
        <source>It won over {id}, because {why}.</source>
        <translation>Sie hatte Vorrang vor {id}, denn {why}.</translation>
    </message>
    <message>
        <source>its rules are written too intricately; add it by hand</source>
        <translation>ihre Regeln sind zu verwickelt geschrieben; von Hand hinzufügen</translation>
    </message>
    <message>
        <source>the rule is written too intricately; take it out by hand</source>
        <translation>die Regel ist zu verwickelt geschrieben; von Hand herausnehmen</translation>
    </message>
    <message>
        <source>the rule is written too intricately; change it by hand</source>
        <translation>die Regel ist zu verwickelt geschrieben; von Hand ändern</translation>
    </message>
    <message>
        <source>Only the first {most} rules are used.</source>
        <translation>Nur die ersten {most} Regeln werden verwendet.</translation>
    </message>
    <message>
        <source>is wrong: {error}</source>
        <translation>ist falsch: {error}</translation>
    </message>
    <message>
        <source>is one query too many of {most}.</source>
        <translation>ist eine Abfrage zu viel; erlaubt sind {most}.</translation>
    </message>
    <message>
        <source>{more} more rules are wrong.</source>
        <translation>{more} weitere Regeln sind falsch.</translation>
    </message>
    <message>
        <source>The rule in line {line} {fault}</source>
        <translation>Die Regel in Zeile {line} {fault}</translation>
    </message>
    <message>
        <source>The rule {fault}</source>
        <translation>Die Regel {fault}</translation>
    </message>
    <message>
        <source>The rule “{name}” in line {line} {fault}</source>
        <translation>Die Regel „{name}“ in Zeile {line} {fault}</translation>
    </message>
    <message>
        <source>The rule “{name}” {fault}</source>
        <translation>Die Regel „{name}“ {fault}</translation>
    </message>
    <message>
        <source>{table} is no list of rules: write [[{table}]] above each.</source>
        <translation>{table} ist keine Liste von Regeln: über jede [[{table}]] schreiben.</translation>
    </message>
    <message>
        <source>names no program: a port alone is not enough.</source>
        <translation>nennt kein Programm: Ein Port allein genügt nicht.</translation>
    </message>
    <message>
        <source>has a query and names a program besides; write one of them.</source>
        <translation>hat eine Abfrage und nennt außerdem ein Programm; nur eines davon schreiben.</translation>
    </message>
    <message>
        <source>does not say how far it may be reached: reach = “computer”, for one.</source>
        <translation>sagt nicht, wie weit es erreichbar sein darf: zum Beispiel reach = „computer“.</translation>
    </message>
    <message>
        <source>is built in anyway: it stands here only to be switched off.</source>
        <translation>ist ohnehin eingebaut: Sie steht hier nur, um ausgeschaltet zu werden.</translation>
    </message>
    <message>
        <source>has an id that is not made of letters, digits and dashes.</source>
        <translation>hat eine Kennung, die nicht aus Buchstaben, Ziffern und Bindestrichen besteht.</translation>
    </message>
    <message>
        <source>has a program that is no whole path, as in “/usr/sbin/nginx”.</source>
        <translation>hat ein Programm, das kein ganzer Pfad ist, wie „/usr/sbin/nginx“.</translation>
    </message>
    <message>
        <source>names an interpreter, which may run anything: add its script.</source>
        <translation>nennt einen Interpreter, der alles ausführen kann: sein Skript hinzufügen.</translation>
    </message>
    <message>
        <source>has a name without a user: any program can take a name.</source>
        <translation>hat einen Namen ohne Benutzer: Jedes Programm kann einen Namen annehmen.</translation>
    </message>
    <message>
        <source>has a query that names no program: a port alone is not enough.</source>
        <translation>hat eine Abfrage, die kein Programm nennt: Ein Port allein genügt nicht.</translation>
    </message>
    <message>
        <source>has “{name}” that is neither true nor false.</source>
        <translation>hat „{name}“, das weder true noch false ist.</translation>
    </message>
    <message>
        <source>has “{name}” that is no text of up to {most} characters.</source>
        <translation>hat „{name}“, das kein Text von bis zu {most} Zeichen ist.</translation>
    </message>
    <message>
        <source>has no port: write 8080, “8000-8100” or “dynamic”.</source>
        <translation>hat keinen Port: 8080, „8000-8100“ oder „dynamic“ schreiben.</translation>
    </message>
    <message>
        <source>is wrong: {error}.</source>
        <translation>ist falsch: {error}.</translation>
    </message>
    <message>
        <source>has a protocol that is neither “tcp” nor “udp”.</source>
        <translation>hat ein Protokoll, das weder „tcp“ noch „udp“ ist.</translation>
    </message>
    <message>
        <source>has “{name}” that is none of computer, network and internet.</source>
        <translation>hat „{name}“, das keines von computer, network und internet ist.</translation>
    </message>
    <message>
        <source>has “{name}” that is no list, as in [“{example}”].</source>
        <translation>hat „{name}“, das keine Liste ist, wie [„{example}“].</translation>
    </message>
    <message>
        <source>The regular expression is wrong: {what}</source>
        <translation>Der reguläre Ausdruck ist falsch: {what}</translation>
    </message>
    <message>
        <source>{message} (at character {place} of the query)</source>
        <translation>{message} (an Zeichen {place} der Abfrage)</translation>
    </message>
    <message>
        <source>The minus stands alone: write it right before what to leave out, as in -ssh</source>
        <translation>Das Minus steht allein: direkt vor das schreiben, was wegbleiben soll, wie -ssh</translation>
    </message>
    <message>
        <source>A value is missing after “{text}”</source>
        <translation>Nach „{text}“ fehlt ein Wert</translation>
    </message>
    <message>
        <source>Quotes look for the text itself: {word}</source>
        <translation>Anführungszeichen suchen den Text selbst: {word}</translation>
    </message>
    <message>
        <source>There is no key “{key}”. The keys are {keys}.</source>
        <translation>Es gibt keinen Schlüssel „{key}“. Die Schlüssel sind {keys}.</translation>
    </message>
    <message>
        <source>There is no key “{key}”: do you mean “{near}:”?</source>
        <translation>Es gibt keinen Schlüssel „{key}“: Ist „{near}:“ gemeint?</translation>
    </message>
    <message>
        <source>There is nothing between the quotes</source>
        <translation>Zwischen den Anführungszeichen steht nichts</translation>
    </message>
    <message>
        <source>The quote is not closed: put a &quot; at its end</source>
        <translation>Das Anführungszeichen ist nicht geschlossen: ein &quot; ans Ende setzen</translation>
    </message>
    <message>
        <source>A space is missing between the closing quote and “{text}”</source>
        <translation>Zwischen dem schließenden Anführungszeichen und „{text}“ fehlt ein Leerzeichen</translation>
    </message>
    <message>
        <source>“{text}” is no protocol: {advice}</source>
        <translation>„{text}“ ist kein Protokoll: {advice}</translation>
    </message>
    <message>
        <source>“{text}” is no state: {advice}</source>
        <translation>„{text}“ ist kein Zustand: {advice}</translation>
    </message>
    <message>
        <source>“{text}” is no reach: {advice}</source>
        <translation>„{text}“ ist keine Reichweite: {advice}</translation>
    </message>
    <message>
        <source>“{text}” is no verdict: {advice}</source>
        <translation>„{text}“ ist keine Einstufung: {advice}</translation>
    </message>
    <message>
        <source>“{text}” is no port: write a number from 0 to 65535, 8000-8100 or &gt;1024</source>
        <translation>„{text}“ ist kein Port: eine Zahl von 0 bis 65535, 8000-8100 oder &gt;1024 schreiben</translation>
    </message>
    <message>
        <source>“{text}” is no port: write a number from 0 to 65535, 8000-8100 or &gt;1024. Quotes look for the text itself: {quoted}</source>
        <translation>„{text}“ ist kein Port: eine Zahl von 0 bis 65535, 8000-8100 oder &gt;1024 schreiben. Anführungszeichen suchen den Text selbst: {quoted}</translation>
    </message>
    <message>
        <source>“{text}” is no process number: write a number up to {highest}</source>
        <translation>„{text}“ ist keine Prozessnummer: eine Zahl bis {highest} schreiben</translation>
    </message>
    <message>
        <source>The range runs backwards: write {low}-{high}</source>
        <translation>Der Bereich läuft rückwärts: {low}-{high} schreiben</translation>
    </message>
    <message>
        <source>A range cannot be compared: write {operator}{first}</source>
        <translation>Ein Bereich lässt sich nicht vergleichen: {operator}{first} schreiben</translation>
    </message>
    <message>
        <source>do you mean “{near}”?</source>
        <translation>ist „{near}“ gemeint?</translation>
    </message>
    <message>
        <source>write {names}</source>
        <translation>{names} schreiben</translation>
    </message>
    <message>
        <source>{some} or {last}</source>
        <translation>{some} oder {last}</translation>
    </message>
    <message>
        <source>“{text}” cannot be compared: write {names}</source>
        <translation>„{text}“ lässt sich nicht vergleichen: {names} schreiben</translation>
    </message>
    <message>
        <source>Only port, pid, reach and verdict compare with “{operator}”</source>
        <translation>Nur port, pid, reach und verdict lassen sich mit „{operator}“ vergleichen</translation>
    </message>
    <message>
        <source>A regular expression cannot stand here</source>
        <translation>Hier kann kein regulärer Ausdruck stehen</translation>
    </message>
    <message>
        <source>“{text}” is no address: write it like [::1] or [::1]:631</source>
        <translation>„{text}“ ist keine Adresse: wie [::1] oder [::1]:631 schreiben</translation>
    </message>
    <message>
        <source>A port is missing after the colon</source>
        <translation>Nach dem Doppelpunkt fehlt ein Port</translation>
    </message>
    <message>
        <source>“{text}” is no port: write a number from 0 to 65535</source>
        <translation>„{text}“ ist kein Port: eine Zahl von 0 bis 65535 schreiben</translation>
    </message>
    <message>
        <source>“{text}” is no port: the highest is {highest}</source>
        <translation>„{text}“ ist kein Port: der höchste ist {highest}</translation>
    </message>
    <message>
        <source>“{text}” is no network: write it like 192.168.0.0/16 or fe80::/10</source>
        <translation>„{text}“ ist kein Netz: wie 192.168.0.0/16 oder fe80::/10 schreiben</translation>
    </message>
    <message>
        <source>“{text}” is no address: write it like 127.0.0.1, [::1], 192.168.0.0/16 or any</source>
        <translation>„{text}“ ist keine Adresse: wie 127.0.0.1, [::1], 192.168.0.0/16 oder any schreiben</translation>
    </message>
    <message>
        <source>{error}.</source>
        <translation>{error}.</translation>
    </message>
    <message>
        <source>it is nested too deeply</source>
        <translation>es ist zu tief verschachtelt</translation>
    </message>
    <message>
        <source>The service manager listened for it, and that was expected.</source>
        <translation>Die Dienstverwaltung lauschte dafür, und das war erwartet.</translation>
    </message>
    <message>
        <source>It was there already in the first days; whose it is cannot be told.</source>
        <translation>Es war schon in den ersten Tagen da; wem es gehört, ist nicht zu sagen.</translation>
    </message>
    <message>
        <source>It was learnt just now, for {whom}.</source>
        <translation>Es wurde gerade gelernt, {whom}.</translation>
    </message>
    <message>
        <source>there is nothing to undo</source>
        <translation>es gibt nichts rückgängig zu machen</translation>
    </message>
    <message>
        <source>{file} would be too large; remove rules first</source>
        <translation>{file} würde zu groß; zuerst Regeln entfernen</translation>
    </message>
    <message>
        <source>{file} cannot be used ({why}).</source>
        <translation>{file} ist nicht verwendbar ({why}).</translation>
    </message>
    <message>
        <source>{file} cannot be used ({why}), so no rule of it holds.</source>
        <translation>{file} ist nicht verwendbar ({why}), daher gilt keine Regel daraus.</translation>
    </message>
    <message>
        <source>It is called {name} now.</source>
        <translation>Sie heißt jetzt {name}.</translation>
    </message>
    <message>
        <source>{file} is being changed by another program</source>
        <translation>{file} wird gerade von einem anderen Programm geändert</translation>
    </message>
    <message>
        <source>{file} was edited since; undo it there by hand</source>
        <translation>{file} wurde seither bearbeitet; dort von Hand rückgängig machen</translation>
    </message>
    <message>
        <source>{name} cannot be written: {why}</source>
        <translation>{name} kann nicht geschrieben werden: {why}</translation>
    </message>
    <message>
        <source>{file} cannot be changed: {why}</source>
        <translation>{file} kann nicht geändert werden: {why}</translation>
    </message>
    <message>
        <source>systemd does not know its service.</source>
        <translation>systemd kennt den Dienst nicht.</translation>
    </message>
    <message>
        <source>systemd says that its service has other processes.</source>
        <translation>systemd sagt, dass der Dienst andere Prozesse hat.</translation>
    </message>
    <message>
        <source>systemd stops its service by itself only.</source>
        <translation>systemd beendet den Dienst nur von sich aus.</translation>
    </message>
    <message>
        <source>{name} is not there any more</source>
        <translation>{name} ist nicht mehr da</translation>
    </message>
    <message>
        <source>{name} cannot be read: {why}</source>
        <translation>{name} ist nicht lesbar: {why}</translation>
    </message>
    <message>
        <source>{name} (process {pid}) is the system&apos;s first process, which everything else depends on.</source>
        <translation>{name} (Prozess {pid}) ist der erste Prozess des Systems, von dem alles andere abhängt.</translation>
    </message>
    <message>
        <source>portwatch does not stop itself.</source>
        <translation>portwatch beendet sich nicht selbst.</translation>
    </message>
    <message>
        <source>{name} (process {pid}) draws this session&apos;s windows.</source>
        <translation>{name} (Prozess {pid}) zeichnet die Fenster dieser Sitzung.</translation>
    </message>
    <message>
        <source>portwatch runs in the session of {name} (process {pid}).</source>
        <translation>portwatch läuft in der Sitzung von {name} (Prozess {pid}).</translation>
    </message>
    <message>
        <source>This session&apos;s windows are drawn through {name} (process {pid}).</source>
        <translation>Die Fenster dieser Sitzung werden über {name} (Prozess {pid}) gezeichnet.</translation>
    </message>
    <message>
        <source>It is only a part of that, and all the rest ends too.</source>
        <translation>Es ist nur ein Teil davon, und alles Übrige endet mit.</translation>
    </message>
    <message>
        <source>An administrator&apos;s password may be needed; there is a minute for it.</source>
        <translation>Vielleicht ist das Passwort eines Administrators nötig; dafür ist eine Minute Zeit.</translation>
    </message>
    <message>
        <source>The helper of See everything asks for you, so nobody has to type a password.</source>
        <translation>Das Hilfsprogramm von „Alles sehen“ fragt für Sie, daher muss niemand ein Passwort eingeben.</translation>
    </message>
    <message>
        <source>It forces what has not finished after 10 seconds by itself.</source>
        <translation>Was nach 10 Sekunden nicht fertig ist, wird von selbst erzwungen.</translation>
    </message>
    <message>
        <source>the service {name}</source>
        <translation>Dienst {name}</translation>
    </message>
    <message>
        <source>Stop {thing}</source>
        <translation>{thing} beenden</translation>
    </message>
    <message>
        <source>Stop service</source>
        <translation>Dienst beenden</translation>
    </message>
    <message>
        <source>Stop container</source>
        <translation>Container beenden</translation>
    </message>
    <message>
        <source>{units}, which would start it again at the next connection, stops too.</source>
        <translation>{units} endet auch, sonst würde es bei der nächsten Verbindung neu gestartet.</translation>
    </message>
    <message>
        <source>{manager} starts it again within seconds.</source>
        <translation>{manager} startet es binnen Sekunden neu.</translation>
    </message>
    <message>
        <source>{manager} starts it again at the next connection.</source>
        <translation>{manager} startet es bei der nächsten Verbindung neu.</translation>
    </message>
    <message>
        <source>It is a part of {thing}; portwatch asks {manager} to stop all of that.</source>
        <translation>Es gehört zu {thing}; portwatch bittet {manager}, all das zu beenden.</translation>
    </message>
    <message>
        <source>It runs in {thing}</source>
        <translation>Es läuft in {thing}</translation>
    </message>
    <message>
        <source>It is your own service</source>
        <translation>Es ist Ihr eigener Dienst</translation>
    </message>
    <message>
        <source>It is a system service</source>
        <translation>Es ist ein Dienst des Systems</translation>
    </message>
    <message>
        <source>{it}, so portwatch asks {manager} to stop it; ended any other way, {manager} would start it again.</source>
        <translation>{it}, daher bittet portwatch {manager}, es zu beenden; auf andere Weise beendet, würde {manager} es neu starten.</translation>
    </message>
    <message>
        <source>{it}, so portwatch asks {manager} to stop it.</source>
        <translation>{it}, daher bittet portwatch {manager}, es zu beenden.</translation>
    </message>
    <message>
        <source>It is a part of {thing}: {again}</source>
        <translation>Es gehört zu {thing}: {again}</translation>
    </message>
    <message>
        <source>It is a part of {thing}.</source>
        <translation>Es gehört zu {thing}.</translation>
    </message>
    <message>
        <source>{manager} is asked to stop the service</source>
        <translation>{manager} wird gebeten, den Dienst zu beenden</translation>
    </message>
    <message>
        <source>{manager} is asked to stop the container</source>
        <translation>{manager} wird gebeten, den Container zu beenden</translation>
    </message>
    <message>
        <source>It gets {time} to finish</source>
        <translation>Zum Beenden hat es {time}</translation>
    </message>
    <message>
        <source>process {pid} is not a part of {thing} any more.</source>
        <translation>Prozess {pid} gehört nicht mehr zu {thing}.</translation>
    </message>
    <message>
        <source>no reason told</source>
        <translation>kein Grund genannt</translation>
    </message>
    <message>
        <source>asked for it, {manager} said: {told}</source>
        <translation>Auf die Bitte antwortete {manager}: {told}</translation>
    </message>
    <message>
        <source>asked for it, {manager} said: {told}.</source>
        <translation>Auf die Bitte antwortete {manager}: {told}.</translation>
    </message>
    <message>
        <source>{manager} cannot be asked: {detail}.</source>
        <translation>{manager} ist nicht ansprechbar: {detail}.</translation>
    </message>
    <message>
        <source>Still running after {time}</source>
        <translation>Läuft nach {time} noch</translation>
    </message>
    <message>
        <source>Still running after {time}, of {thing}, {who}</source>
        <translation>Von {thing} läuft nach {time} noch {who}</translation>
    </message>
    <message>
        <source>{still}: {manager} has not answered, and may wait for a password.</source>
        <translation>{still}: {manager} hat nicht geantwortet und wartet vielleicht auf ein Passwort.</translation>
    </message>
    <message>
        <source>{still}: {manager} waits for it too.</source>
        <translation>{still}: {manager} wartet auch darauf.</translation>
    </message>
    <message>
        <source>{still}, although {manager} has forced it.</source>
        <translation>{still}, obwohl {manager} es erzwungen hat.</translation>
    </message>
    <message>
        <source>{still}, although {manager} says that it has stopped it.</source>
        <translation>{still}, obwohl {manager} sagt, es beendet zu haben.</translation>
    </message>
    <message>
        <source>Process {pid} was not stopped.</source>
        <translation>Prozess {pid} wurde nicht beendet.</translation>
    </message>
    <message>
        <source>{manager} was asked to stop {thing}; whether it did was not waited for.</source>
        <translation>{manager} wurde gebeten, {thing} zu beenden; das Ergebnis wurde nicht abgewartet.</translation>
    </message>
    <message numerus="yes">
        <source>{units}, which need it, stop with it.</source>
        <comment>{units}, which needs it, stops with it.</comment>
        <translation>
            <numerusform>{units} braucht es und endet mit ihm.</numerusform>
            <numerusform>{units} brauchen es und enden mit ihm.</numerusform>
        </translation>
    </message>
    <message>
        <source>It is not a part of a service.</source>
        <translation>Es ist kein Teil eines Dienstes.</translation>
    </message>
    <message>
        <source>It is a part of a user&apos;s session as a whole, which is no service.</source>
        <translation>Es ist Teil der gesamten Sitzung eines Benutzers, und die ist kein Dienst.</translation>
    </message>
    <message>
        <source>It listens for a container, and its service runs all of them.</source>
        <translation>Es lauscht für einen Container, und sein Dienst betreibt alle.</translation>
    </message>
    <message>
        <source>systemd does not run here.</source>
        <translation>systemd läuft hier nicht.</translation>
    </message>
    <message>
        <source>Its service belongs to another user&apos;s own service manager.</source>
        <translation>Der Dienst gehört zur Dienstverwaltung eines anderen Benutzers.</translation>
    </message>
    <message>
        <source>systemctl, which asks systemd, is not to be found in a safe place.</source>
        <translation>systemctl, das systemd fragt, ist an keinem sicheren Ort zu finden.</translation>
    </message>
    <message>
        <source>{manager} does not answer: {error}</source>
        <translation>{manager} antwortet nicht: {error}</translation>
    </message>
    <message>
        <source>It starts again when you log in.</source>
        <translation>Es startet wieder, wenn Sie sich anmelden.</translation>
    </message>
    <message>
        <source>It starts again when the computer starts.</source>
        <translation>Es startet wieder, wenn der Computer startet.</translation>
    </message>
    <message>
        <source>It is not a part of a container.</source>
        <translation>Es ist kein Teil eines Containers.</translation>
    </message>
    <message>
        <source>Which container it is cannot be asked of {engine}.</source>
        <translation>Welcher Container es ist, lässt sich {engine} nicht fragen.</translation>
    </message>
    <message>
        <source>Its container belongs to another user.</source>
        <translation>Der Container gehört einem anderen Benutzer.</translation>
    </message>
    <message>
        <source>{engine} is not to be found in a safe place.</source>
        <translation>{engine} ist an keinem sicheren Ort zu finden.</translation>
    </message>
    <message>
        <source>{manager} says that its container is another one.</source>
        <translation>{manager} sagt, dass der Container ein anderer ist.</translation>
    </message>
    <message>
        <source>It starts again when {manager} does.</source>
        <translation>Es startet wieder, wenn {manager} startet.</translation>
    </message>
    <message>
        <source>Not stopped:</source>
        <translation>Nicht beendet:</translation>
    </message>
    <message>
        <source>Not stopped.</source>
        <translation>Nicht beendet.</translation>
    </message>
    <message>
        <source>Stopped.</source>
        <translation>Beendet.</translation>
    </message>
    <message>
        <source>Stopped by force.</source>
        <translation>Zwangsweise beendet.</translation>
    </message>
    <message>
        <source>Process {pid} cannot be stopped: {reason}.</source>
        <translation>Prozess {pid} lässt sich nicht beenden: {reason}.</translation>
    </message>
    <message>
        <source>process {pid} had ended before, and its number is in use by another program.</source>
        <translation>Prozess {pid} war schon zu Ende, und seine Nummer gehört jetzt einem anderen Programm.</translation>
    </message>
    <message>
        <source>process {pid} had ended before.</source>
        <translation>Prozess {pid} war schon zu Ende.</translation>
    </message>
    <message>
        <source>process {pid} has ended.</source>
        <translation>Prozess {pid} ist schon zu Ende.</translation>
    </message>
    <message>
        <source>Process {pid} had ended before, and its number is in use by another program.</source>
        <translation>Prozess {pid} war schon zu Ende, und seine Nummer gehört jetzt einem anderen Programm.</translation>
    </message>
    <message>
        <source>Process {pid} had ended before.</source>
        <translation>Prozess {pid} war schon zu Ende.</translation>
    </message>
    <message>
        <source>process {pid} does not hold {ports} any more.</source>
        <translation>Prozess {pid} belegt {ports} nicht mehr.</translation>
    </message>
    <message>
        <source>Process {pid} does not hold {ports} any more.</source>
        <translation>Prozess {pid} belegt {ports} nicht mehr.</translation>
    </message>
    <message>
        <source>process {pid} runs another program than before.</source>
        <translation>Prozess {pid} führt ein anderes Programm aus als zuvor.</translation>
    </message>
    <message>
        <source>whether process {pid} still holds {ports} cannot be seen from here.</source>
        <translation>Ob Prozess {pid} noch {ports} belegt, ist von hier nicht zu sehen.</translation>
    </message>
    <message>
        <source>process {pid} belongs to {user}; you may not stop it.</source>
        <translation>Prozess {pid} gehört {user}; Sie dürfen ihn nicht beenden.</translation>
    </message>
    <message>
        <source>process {pid} is another user&apos;s; you may not stop it.</source>
        <translation>Prozess {pid} gehört einem anderen Benutzer; Sie dürfen ihn nicht beenden.</translation>
    </message>
    <message>
        <source>{name} (process {pid}) belongs to {user}; you may not stop it.</source>
        <translation>{name} (Prozess {pid}) gehört {user}; Sie dürfen ihn nicht beenden.</translation>
    </message>
    <message>
        <source>{name} (process {pid}) is another user&apos;s; you may not stop it.</source>
        <translation>{name} (Prozess {pid}) gehört einem anderen Benutzer; Sie dürfen ihn nicht beenden.</translation>
    </message>
    <message numerus="yes">
        <source>Process {pid} was stopped, but {count} processes that it started belong to other users; you may not stop them.</source>
        <comment>Process {pid} was stopped, but {count} process that it started belongs to another user; you may not stop them.</comment>
        <translation>
            <numerusform>Prozess {pid} wurde beendet, aber {count} von ihm gestarteter gehört einem anderen Benutzer; Sie dürfen ihn nicht beenden.</numerusform>
            <numerusform>Prozess {pid} wurde beendet, aber {count} von ihm gestartete gehören anderen Benutzern; Sie dürfen sie nicht beenden.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Process {pid} was stopped, but {count} processes that it started run others by now, and were left alone.</source>
        <comment>Process {pid} was stopped, but {count} process that it started runs another program by now, and was left alone.</comment>
        <translation>
            <numerusform>Prozess {pid} wurde beendet, aber {count} von ihm gestarteter führt inzwischen ein anderes Programm aus und blieb unberührt.</numerusform>
            <numerusform>Prozess {pid} wurde beendet, aber {count} von ihm gestartete führen inzwischen andere Programme aus und blieben unberührt.</numerusform>
        </translation>
    </message>
    <message>
        <source>Process {pid} was not stopped: what it started cannot be held on to ({reason}).</source>
        <translation>Prozess {pid} wurde nicht beendet: Was er gestartet hat, lässt sich nicht festhalten ({reason}).</translation>
    </message>
    <message>
        <source>Process {pid} was asked to finish; what became of it cannot be looked at: {reason}.</source>
        <translation>Prozess {pid} wurde gebeten, sich zu beenden; was daraus wurde, lässt sich nicht ansehen: {reason}.</translation>
    </message>
    <message numerus="yes">
        <source>Still running after {time}, although forced: {count} processes that it started. They most likely wait for a disk or a network.</source>
        <comment>Still running after {time}, although forced: {count} process that it started. It most likely waits for a disk or a network.</comment>
        <translation>
            <numerusform>Läuft nach {time} noch, obwohl erzwungen: {count} von ihm gestarteter Prozess. Höchstwahrscheinlich wartet er auf einen Datenträger oder ein Netz.</numerusform>
            <numerusform>Laufen nach {time} noch, obwohl erzwungen: {count} von ihm gestartete Prozesse. Höchstwahrscheinlich warten sie auf einen Datenträger oder ein Netz.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Still running after {time}: {count} processes that it started.</source>
        <comment>Still running after {time}: {count} process that it started.</comment>
        <translation>
            <numerusform>Läuft nach {time} noch: {count} von ihm gestarteter Prozess.</numerusform>
            <numerusform>Laufen nach {time} noch: {count} von ihm gestartete Prozesse.</numerusform>
        </translation>
    </message>
    <message>
        <source>Still running after {time}, although it was forced: it most likely waits for a disk or a network.</source>
        <translation>Läuft nach {time} noch, obwohl erzwungen: Höchstwahrscheinlich wartet es auf einen Datenträger oder ein Netz.</translation>
    </message>
    <message>
        <source>Still running after {time}, but it has closed {ports} and may be finishing its work.</source>
        <translation>Läuft nach {time} noch, hat aber {ports} geschlossen und beendet vielleicht noch seine Arbeit.</translation>
    </message>
    <message>
        <source>Still running after {time}.</source>
        <translation>Läuft nach {time} noch.</translation>
    </message>
    <message>
        <source>{program}, process {pid}, still runs</source>
        <translation>{program}, Prozess {pid}, läuft noch</translation>
    </message>
    <message>
        <source>What {program}, process {pid}, started still runs</source>
        <translation>Was {program}, Prozess {pid}, gestartet hat, läuft noch</translation>
    </message>
    <message>
        <source>{stopped}.</source>
        <translation>{stopped}.</translation>
    </message>
    <message numerus="yes">
        <source>Whether {ports} are closed cannot be seen.</source>
        <comment>Whether {ports} is closed cannot be seen.</comment>
        <translation>
            <numerusform>Ob {ports} geschlossen ist, ist nicht zu sehen.</numerusform>
            <numerusform>Ob {ports} geschlossen sind, ist nicht zu sehen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Ports {ports} are closed.</source>
        <comment>Port {ports} is closed.</comment>
        <translation>
            <numerusform>Port {ports} ist geschlossen.</numerusform>
            <numerusform>Ports {ports} sind geschlossen.</numerusform>
        </translation>
    </message>
    <message>
        <source>Something that cannot be seen still listens there, at another address.</source>
        <translation>Etwas, das nicht zu sehen ist, lauscht dort noch, an einer anderen Adresse.</translation>
    </message>
    <message numerus="yes">
        <source>{who} still listen there, at other addresses.</source>
        <comment>{who} still listens there, at another address.</comment>
        <translation>
            <numerusform>{who} lauscht dort noch, an einer anderen Adresse.</numerusform>
            <numerusform>{who} lauschen dort noch, an anderen Adressen.</numerusform>
        </translation>
    </message>
    <message>
        <source>{stopped}, but {ports} was taken again by {who}.</source>
        <translation>{stopped}, aber {ports}: wieder belegt von {who}.</translation>
    </message>
    <message>
        <source>a program that cannot be seen</source>
        <translation>einem nicht sichtbaren Programm</translation>
    </message>
    <message>
        <source>{stopped}, but something that cannot be seen holds {ports}.</source>
        <translation>{stopped}, aber etwas nicht Sichtbares belegt {ports}.</translation>
    </message>
    <message numerus="yes">
        <source>{stopped}, but {who} still hold {ports}.</source>
        <comment>{stopped}, but {who} still holds {ports}.</comment>
        <translation>
            <numerusform>{stopped}, aber {who} belegt {ports} noch.</numerusform>
            <numerusform>{stopped}, aber {who} belegen {ports} noch.</numerusform>
        </translation>
    </message>
    <message>
        <source>Process {pid} was forced to end; whether it has ended was not waited for.</source>
        <translation>Prozess {pid} wurde zwangsweise beendet; ob er zu Ende ist, wurde nicht abgewartet.</translation>
    </message>
    <message>
        <source>Process {pid} was asked to finish; whether it has ended was not waited for.</source>
        <translation>Prozess {pid} wurde gebeten, sich zu beenden; ob er zu Ende ist, wurde nicht abgewartet.</translation>
    </message>
    <message numerus="yes">
        <source>{stopped}; {count} processes that it started were not waited for.</source>
        <comment>{stopped}; {count} process that it started was not waited for.</comment>
        <translation>
            <numerusform>{stopped}; {count} von ihm gestarteter wurde nicht abgewartet.</numerusform>
            <numerusform>{stopped}; {count} von ihm gestartete wurden nicht abgewartet.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{stopped}; whether {ports} are closed was not looked at.</source>
        <comment>{stopped}; whether {ports} is closed was not looked at.</comment>
        <translation>
            <numerusform>{stopped}; ob {ports} geschlossen ist, wurde nicht angesehen.</numerusform>
            <numerusform>{stopped}; ob {ports} geschlossen sind, wurde nicht angesehen.</numerusform>
        </translation>
    </message>
    <message>
        <source>Process {pid} was stopped by force</source>
        <translation>Prozess {pid} wurde zwangsweise beendet</translation>
    </message>
    <message>
        <source>Process {pid} was stopped</source>
        <translation>Prozess {pid} wurde beendet</translation>
    </message>
    <message>
        <source>Not paused:</source>
        <translation>Nicht angehalten:</translation>
    </message>
    <message>
        <source>Not continued:</source>
        <translation>Nicht fortgesetzt:</translation>
    </message>
    <message>
        <source>Not paused.</source>
        <translation>Nicht angehalten.</translation>
    </message>
    <message>
        <source>Not continued.</source>
        <translation>Nicht fortgesetzt.</translation>
    </message>
    <message>
        <source>Process {pid} cannot be paused: {reason}.</source>
        <translation>Prozess {pid} lässt sich nicht anhalten: {reason}.</translation>
    </message>
    <message>
        <source>Process {pid} cannot be continued: {reason}.</source>
        <translation>Prozess {pid} lässt sich nicht fortsetzen: {reason}.</translation>
    </message>
    <message>
        <source>What it started cannot be looked for: {why}.</source>
        <translation>Was es gestartet hat, lässt sich nicht suchen: {why}.</translation>
    </message>
    <message>
        <source>{program}, process {pid}, goes on; paused still: {others}.</source>
        <translation>{program}, Prozess {pid}, läuft weiter; noch angehalten: {others}.</translation>
    </message>
    <message>
        <source>{program}, process {pid}, goes on.</source>
        <translation>{program}, Prozess {pid}, läuft weiter.</translation>
    </message>
    <message>
        <source>{program}, process {pid}, is paused.</source>
        <translation>{program}, Prozess {pid}, ist angehalten.</translation>
    </message>
    <message>
        <source>It holds {ports} still; not paused, and may answer in its stead: {others}.</source>
        <translation>Es belegt weiterhin {ports}; nicht angehalten und vielleicht an seiner Stelle antwortend: {others}.</translation>
    </message>
    <message>
        <source>It holds {ports} still.</source>
        <translation>Es belegt weiterhin {ports}.</translation>
    </message>
    <message>
        <source>It holds {ports} still, and answers nobody.</source>
        <translation>Es belegt weiterhin {ports} und antwortet niemandem.</translation>
    </message>
    <message>
        <source>{program}, process {pid}, was told to stand still, and does not: another program lets it go on, or it waits for a disk or a debugger.</source>
        <translation>{program}, Prozess {pid}, sollte stillstehen und tut es nicht: Ein anderes Programm lässt es weiterlaufen, oder es wartet auf einen Datenträger oder Debugger.</translation>
    </message>
    <message>
        <source>This is a recording: its processes do not run on this computer.</source>
        <translation>Dies ist eine Aufzeichnung: Ihre Prozesse laufen nicht auf diesem Computer.</translation>
    </message>
    <message>
        <source>There is no process {pid}.</source>
        <translation>Es gibt keinen Prozess {pid}.</translation>
    </message>
    <message>
        <source>Port {port} was closed meanwhile.</source>
        <translation>Port {port} wurde inzwischen geschlossen.</translation>
    </message>
    <message>
        <source>It listens for {unit}.</source>
        <translation>Es lauscht für {unit}.</translation>
    </message>
    <message>
        <source>{name} (process {pid}) is a thread of the kernel.</source>
        <translation>{name} (Prozess {pid}) ist ein Thread des Kernels.</translation>
    </message>
    <message>
        <source>{name} (process {pid}) runs all services of {user}, and the session with them.</source>
        <translation>{name} (Prozess {pid}) betreibt alle Dienste von {user} und damit die Sitzung.</translation>
    </message>
    <message>
        <source>{name} (process {pid}) runs all services of a user, and the session with them.</source>
        <translation>{name} (Prozess {pid}) betreibt alle Dienste eines Benutzers und damit die Sitzung.</translation>
    </message>
    <message>
        <source>Port {port} {protocol} is in a container&apos;s own network: stop the container by its own tools.</source>
        <translation>Port {port} {protocol} ist im eigenen Netz eines Containers: den Container mit seinen eigenen Werkzeugen beenden.</translation>
    </message>
    <message>
        <source>No program here holds port {port} {protocol}: the kernel itself, most likely, or another container.</source>
        <translation>Kein Programm hier belegt Port {port} {protocol}: höchstwahrscheinlich der Kernel selbst oder ein anderer Container.</translation>
    </message>
    <message>
        <source>No process was found that holds port {port} {protocol}; it may be hidden, or on its way between two programs.</source>
        <translation>Kein Prozess wurde gefunden, der Port {port} {protocol} belegt; vielleicht ist er verborgen, oder der Port geht gerade von einem Programm zum anderen.</translation>
    </message>
    <message>
        <source>A mount in /proc covers the process that holds port {port} {protocol}, most likely, and keeps it from sight.</source>
        <translation>Höchstwahrscheinlich verdeckt eine Einhängung in /proc den Prozess, der Port {port} {protocol} belegt.</translation>
    </message>
    <message>
        <source>A mount in /proc covers the process that holds port {port} {protocol}, perhaps, and keeps it from sight.</source>
        <translation>Vielleicht verdeckt eine Einhängung in /proc den Prozess, der Port {port} {protocol} belegt.</translation>
    </message>
    <message>
        <source>The program that held port {port} {protocol} has just ended.</source>
        <translation>Das Programm, das Port {port} {protocol} belegte, ist gerade zu Ende gegangen.</translation>
    </message>
    <message>
        <source>Which program holds port {port} {protocol} cannot be seen from here.</source>
        <translation>Welches Programm Port {port} {protocol} belegt, ist von hier nicht zu sehen.</translation>
    </message>
    <message>
        <source>It is a worker of {name} (process {pid}), which may start another one.</source>
        <translation>Es ist ein Arbeiter von {name} (Prozess {pid}), das vielleicht einen neuen startet.</translation>
    </message>
    <message>
        <source>{name} (process {pid}) looks after it; if it is a service, it may be started again.</source>
        <translation>{name} (Prozess {pid}) betreut es; ist es ein Dienst, wird es vielleicht neu gestartet.</translation>
    </message>
    <message>
        <source>{name} (process {pid}) may start it again.</source>
        <translation>{name} (Prozess {pid}) startet es vielleicht neu.</translation>
    </message>
    <message>
        <source>{name} (process {pid}) of your session looks after it; if it is a service, it may be started again.</source>
        <translation>{name} (Prozess {pid}) Ihrer Sitzung betreut es; ist es ein Dienst, wird es vielleicht neu gestartet.</translation>
    </message>
    <message>
        <source>It runs in a container ({name} (process {pid})), which may be started again.</source>
        <translation>Es läuft in einem Container ({name}, Prozess {pid}), der vielleicht neu gestartet wird.</translation>
    </message>
    <message>
        <source>{title} (process {pid}, by its name) most likely starts it again.</source>
        <translation>{title} (Prozess {pid}, dem Namen nach) startet es höchstwahrscheinlich neu.</translation>
    </message>
    <message>
        <source>{name} (process {pid}) started both, and may start another one.</source>
        <translation>{name} (Prozess {pid}) hat beide gestartet und startet vielleicht noch einen.</translation>
    </message>
    <message>
        <source>{name} (process {pid}) started it, and may start another one.</source>
        <translation>{name} (Prozess {pid}) hat ihn gestartet und startet vielleicht noch einen.</translation>
    </message>
    <message>
        <source>If it is still running then, you are asked before it is forced.</source>
        <translation>Läuft es dann noch, werden Sie vor dem Erzwingen gefragt.</translation>
    </message>
    <message>
        <source>If it is still running then, it is forced (KILL).</source>
        <translation>Läuft es dann noch, wird es erzwungen (KILL).</translation>
    </message>
    <message>
        <source>If it is still running then, it is left running.</source>
        <translation>Läuft es dann noch, wird es laufen gelassen.</translation>
    </message>
    <message>
        <source>Stop {program}?</source>
        <translation>{program} beenden?</translation>
    </message>
    <message numerus="yes">
        <source>{who} hold the same socket: the port is free only when all have ended.</source>
        <comment>{who} holds the same socket: the port is free only when all have ended.</comment>
        <translation>
            <numerusform>{who} belegt denselben Socket: Der Port ist erst frei, wenn alle zu Ende sind.</numerusform>
            <numerusform>{who} belegen denselben Socket: Der Port ist erst frei, wenn alle zu Ende sind.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{who} listen there too, with sockets of their own: the port is free only when all have ended.</source>
        <comment>{who} listens there too, with a socket of its own: the port is free only when all have ended.</comment>
        <translation>
            <numerusform>{who} lauscht dort auch, mit eigenem Socket: Der Port ist erst frei, wenn alle zu Ende sind.</numerusform>
            <numerusform>{who} lauschen dort auch, mit eigenen Sockets: Der Port ist erst frei, wenn alle zu Ende sind.</numerusform>
        </translation>
    </message>
    <message>
        <source>It holds {ports}.</source>
        <translation>Es belegt {ports}.</translation>
    </message>
    <message>
        <source>It is paused, and is let go on so that it can finish.</source>
        <translation>Es ist angehalten und wird fortgesetzt, damit es sich beenden kann.</translation>
    </message>
    <message>
        <source>Process {pid} is asked to finish (TERM)</source>
        <translation>Prozess {pid} wird gebeten, sich zu beenden (TERM)</translation>
    </message>
    <message numerus="yes">
        <source>Process {pid} is asked to finish (TERM), then {count} processes that it started</source>
        <comment>Process {pid} is asked to finish (TERM), then {count} process that it started</comment>
        <translation>
            <numerusform>Prozess {pid} wird gebeten, sich zu beenden (TERM), dann {count} von ihm gestarteter</numerusform>
            <numerusform>Prozess {pid} wird gebeten, sich zu beenden (TERM), dann {count} von ihm gestartete</numerusform>
        </translation>
    </message>
    <message>
        <source>A program that started others usually ends them itself.</source>
        <translation>Ein Programm, das andere gestartet hat, beendet sie meist selbst.</translation>
    </message>
    <message numerus="yes">
        <source>portwatch checks that {ports} are closed</source>
        <comment>portwatch checks that {ports} is closed</comment>
        <translation>
            <numerusform>portwatch prüft, dass {ports} geschlossen ist</numerusform>
            <numerusform>portwatch prüft, dass {ports} geschlossen sind</numerusform>
        </translation>
    </message>
    <message>
        <source>If another program took it meanwhile, that one is left alone.</source>
        <translation>Hat ein anderes Programm ihn inzwischen genommen, bleibt dieses unberührt.</translation>
    </message>
    <message>
        <source>Process {pid} is ended at once</source>
        <translation>Prozess {pid} wird sofort beendet</translation>
    </message>
    <message>
        <source>Process {pid} and what it started are ended at once</source>
        <translation>Prozess {pid} und alles, was er gestartet hat, werden sofort beendet</translation>
    </message>
    <message>
        <source>Windows has no way to ask a program to finish: what it has not saved is lost.</source>
        <translation>Windows kann ein Programm nicht bitten, sich zu beenden: Was es nicht gespeichert hat, geht verloren.</translation>
    </message>
    <message>
        <source>{number}, all {name}: {pids}</source>
        <translation>{number}, alle {name}: {pids}</translation>
    </message>
    <message>
        <source>{number}, {names}: {pids}</source>
        <translation>{number}, {names}: {pids}</translation>
    </message>
    <message>
        <source>none open</source>
        <translation>keine offen</translation>
    </message>
    <message>
        <source>{total} open: {peers}</source>
        <translation>{total} offen: {peers}</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keine</translation>
    </message>
    <message>
        <source>1 second</source>
        <translation>1 Sekunde</translation>
    </message>
    <message>
        <source>{seconds:g} seconds</source>
        <translation>{seconds:g} Sekunden</translation>
    </message>
    <message>
        <source>ports {ports}</source>
        <translation>Ports {ports}</translation>
    </message>
    <message>
        <source>{number} {protocol} on {addresses}</source>
        <translation>{number} {protocol} auf {addresses}</translation>
    </message>
    <message>
        <source>Process {pid} ({called})</source>
        <translation>Prozess {pid} ({called})</translation>
    </message>
    <message>
        <source>process {pid} ({called})</source>
        <translation>Prozess {pid} ({called})</translation>
    </message>
    <message>
        <source>other computers</source>
        <translation>andere Computer</translation>
    </message>
    <message>
        <source>{weekday} {day}</source>
        <translation>{weekday} {day}.</translation>
    </message>
    <message>
        <source>{key} is no table; no filter is read.</source>
        <translation>{key} ist keine Tabelle; kein Filter wird gelesen.</translation>
    </message>
    <message>
        <source>{key} has more than {most}; the rest is left out.</source>
        <translation>{key} hat mehr als {most}; der Rest wird weggelassen.</translation>
    </message>
    <message>
        <source>is no query; it is left out.</source>
        <translation>ist keine Abfrage; sie wird weggelassen.</translation>
    </message>
    <message>
        <source>has no name of at most {most} plain letters; it is left out.</source>
        <translation>hat keinen Namen aus höchstens {most} gewöhnlichen Zeichen; der Filter wird weggelassen.</translation>
    </message>
    <message>
        <source>is no query of at most {most} plain letters; it is left out.</source>
        <translation>ist keine Abfrage aus höchstens {most} gewöhnlichen Zeichen; sie wird weggelassen.</translation>
    </message>
    <message>
        <source>it is too intricate; change {key} in it by hand</source>
        <translation>sie ist zu verwickelt; ändern Sie {key} darin von Hand</translation>
    </message>
    <message>
        <source>the memory cannot be read ({fault}).</source>
        <translation>der Verlauf kann nicht gelesen werden ({fault}).</translation>
    </message>
    <message>
        <source>There is no memory any more: {fault}.</source>
        <translation>Es gibt keinen Verlauf mehr: {fault}.</translation>
    </message>
    <message>
        <source>{name} was deleted or replaced while it was written to.</source>
        <translation>{name} wurde gelöscht oder ersetzt, während hineingeschrieben wurde.</translation>
    </message>
    <message>
        <source>The memory cannot be written ({fault})</source>
        <translation>Der Verlauf kann nicht geschrieben werden ({fault})</translation>
    </message>
    <message>
        <source>{problem}: what happens now is kept in mind as long as there is room.</source>
        <translation>{problem}: Was jetzt geschieht, bleibt im Arbeitsspeicher, solange dort Platz ist.</translation>
    </message>
    <message numerus="yes">
        <source>{count:,} pieces of news could not be written to the memory, and got lost.</source>
        <comment>{count} piece of news could not be written to the memory, and got lost.</comment>
        <translation>
            <numerusform>Eine Meldung konnte nicht in den Verlauf geschrieben werden und ging verloren.</numerusform>
            <numerusform>{count:,} Meldungen konnten nicht in den Verlauf geschrieben werden und gingen verloren.</numerusform>
        </translation>
    </message>
    <message>
        <source>{name} is being changed by another program</source>
        <translation>{name} wird gerade von einem anderen Programm geändert</translation>
    </message>
    <message>
        <source>{name} is a link, and was left as it is</source>
        <translation>{name} ist eine Verknüpfung und blieb, wie sie ist</translation>
    </message>
    <message>
        <source>{name} can be read again</source>
        <translation>{name} ist wieder lesbar</translation>
    </message>
    <message>
        <source>{name} cannot be renamed</source>
        <translation>{name} kann nicht umbenannt werden</translation>
    </message>
    <message>
        <source>It is a link, and was left as it is.</source>
        <translation>Sie ist eine Verknüpfung und blieb, wie sie ist.</translation>
    </message>
    <message>
        <source>{name} cannot be used ({fault}), so the defaults are.</source>
        <translation>{name} ist nicht zu gebrauchen ({fault}), deshalb gelten die Vorgaben.</translation>
    </message>
    <message>
        <source>{name} cannot be written: {fault}</source>
        <translation>{name} kann nicht geschrieben werden: {fault}</translation>
    </message>
    <message>
        <source>{name} cannot be changed: {fault}</source>
        <translation>{name} kann nicht geändert werden: {fault}</translation>
    </message>
    <message>
        <source>{hidden} of {all}</source>
        <translation>{hidden} von {all}</translation>
    </message>
    <message>
        <source>its rules are for an administrator</source>
        <translation>ihre Regeln sieht nur ein Administrator</translation>
    </message>
    <message>
        <source>its tool says what is not understood</source>
        <translation>ihr Werkzeug sagt etwas Unverständliches</translation>
    </message>
    <message>
        <source>it is being asked</source>
        <translation>sie wird gerade gefragt</translation>
    </message>
    <message>
        <source>UDP over IPv4</source>
        <translation>UDP über IPv4</translation>
    </message>
    <message>
        <source>UDP over IPv6</source>
        <translation>UDP über IPv6</translation>
    </message>
    <message>
        <source>TCP listeners</source>
        <translation>Lauschende TCP-Sockets</translation>
    </message>
    <message>
        <source>TCP connections</source>
        <translation>TCP-Verbindungen</translation>
    </message>
    <message>
        <source>{table}: the table changed while it was read</source>
        <translation>{table}: Die Tabelle änderte sich beim Lesen</translation>
    </message>
    <message>
        <source>access denied</source>
        <translation>Zugriff verweigert</translation>
    </message>
    <message>
        <source>{name} takes too long</source>
        <translation>{name} braucht zu lange</translation>
    </message>
    <message>
        <source>{name} is not installed</source>
        <translation>{name} ist nicht installiert</translation>
    </message>
    <message>
        <source>{name} says too much</source>
        <translation>{name} sagt zu viel</translation>
    </message>
    <message>
        <source>{name} failed</source>
        <translation>{name} ist fehlgeschlagen</translation>
    </message>
    <message>
        <source>it is being asked, which takes some seconds</source>
        <translation>sie wird gefragt, was einige Sekunden dauert</translation>
    </message>
    <message>
        <source>PowerShell says what is not understood</source>
        <translation>PowerShell sagt etwas Unverständliches</translation>
    </message>
</context>
<context>
    <name>AboutSheet</name>
    <message>
        <source>About portwatch</source>
        <translation>Über portwatch</translation>
    </message>
    <message>
        <source>Shows what is listening on this computer, who can reach it, and whether that is expected.

It sends nothing anywhere. Free software under the Apache License 2.0.</source>
        <translation>Zeigt, was auf diesem Computer lauscht, wer es erreichen kann und ob das erwartet ist.

Es sendet nichts, nirgendwohin. Freie Software unter der Apache-Lizenz 2.0.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
</context>
<context>
    <name>ActivityCharts</name>
    <message>
        <source>Range</source>
        <translation>Zeitraum</translation>
    </message>
    <message>
        <source>Scroll to zoom, drag to move</source>
        <translation>Mausrad zoomt, Ziehen verschiebt</translation>
    </message>
    <message>
        <source>Back to live</source>
        <translation>Zurück zu live</translation>
    </message>
    <message>
        <source>Pause the charts</source>
        <translation>Diagramme anhalten</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Exportieren…</translation>
    </message>
    <message>
        <source>Watching has just begun</source>
        <translation>Die Beobachtung hat gerade begonnen</translation>
    </message>
    <message>
        <source>The first values come with the next look at this computer.</source>
        <translation>Die ersten Werte kommen mit der nächsten Abfrage dieses Computers.</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Fortsetzen</translation>
    </message>
    <message>
        <source>Export what is on show</source>
        <translation>Exportieren, was zu sehen ist</translation>
    </message>
    <message>
        <source>Nothing is remembered beyond the last hour: there is no history.</source>
        <translation>Über die letzte Stunde hinaus ist nichts aufgezeichnet: Es gibt keinen Verlauf.</translation>
    </message>
    <message>
        <source>5 min</source>
        <translation>5 min</translation>
    </message>
    <message>
        <source>5 minutes</source>
        <translation>5 Minuten</translation>
    </message>
    <message>
        <source>1 h</source>
        <translation>1 Std.</translation>
    </message>
    <message>
        <source>1 hour</source>
        <translation>1 Stunde</translation>
    </message>
    <message>
        <source>24 h</source>
        <translation>24 Std.</translation>
    </message>
    <message>
        <source>24 hours</source>
        <translation>24 Stunden</translation>
    </message>
    <message>
        <source>7 days</source>
        <translation>7 Tage</translation>
    </message>
</context>
<context>
    <name>ActivityPane</name>
    <message>
        <source>Loading…</source>
        <translation>Lädt…</translation>
    </message>
    <message>
        <source>Activity</source>
        <translation>Aktivität</translation>
    </message>
    <message>
        <source>Charts</source>
        <translation>Diagramme</translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation>Zeitleiste</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Zeigen</translation>
    </message>
</context>
<context>
    <name>AppMenu</name>
    <message>
        <source>Appearance</source>
        <translation>Aussehen</translation>
    </message>
</context>
<context>
    <name>ChartArea</name>
    <message>
        <source>Charts of connections</source>
        <translation>Diagramme der Verbindungen</translation>
    </message>
</context>
<context>
    <name>ChartExport</name>
    <message>
        <source>Picture (*.png)</source>
        <translation>Bild (*.png)</translation>
    </message>
    <message>
        <source>Drawing (*.svg)</source>
        <translation>Zeichnung (*.svg)</translation>
    </message>
    <message>
        <source>Numbers (*.csv)</source>
        <translation>Zahlen (*.csv)</translation>
    </message>
    <message>
        <source>Export what is on show</source>
        <translation>Exportieren, was zu sehen ist</translation>
    </message>
    <message>
        <source>%1 could not be written: %2.</source>
        <translation>%1 konnte nicht geschrieben werden: %2.</translation>
    </message>
</context>
<context>
    <name>ChartStage</name>
    <message>
        <source>Churn</source>
        <translation>Wechsel</translation>
    </message>
    <message>
        <source>opened and closed
per second</source>
        <translation>geöffnet, geschlossen
je Sekunde</translation>
    </message>
    <message>
        <source>Established</source>
        <translation>Bestehend</translation>
    </message>
    <message>
        <source>connections
by program</source>
        <translation>Verbindungen
je Programm</translation>
    </message>
    <message>
        <source>Churn chart</source>
        <translation>Diagramm des Wechsels</translation>
    </message>
    <message>
        <source>Chart of established connections</source>
        <translation>Diagramm der bestehenden Verbindungen</translation>
    </message>
</context>
<context>
    <name>Choice</name>
    <message>
        <source>recommended</source>
        <translation>empfohlen</translation>
    </message>
</context>
<context>
    <name>ChurnLegend</name>
    <message>
        <source>opened, seen by polls</source>
        <translation>geöffnet, gesehen</translation>
    </message>
    <message>
        <source>opened, missed by polls</source>
        <translation>geöffnet, verpasst</translation>
    </message>
    <message>
        <source>closed, seen by polls</source>
        <translation>geschlossen, gesehen</translation>
    </message>
    <message>
        <source>closed, missed by polls</source>
        <translation>geschlossen, verpasst</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>Jetzt</translation>
    </message>
    <message>
        <source>At {time}</source>
        <translation>Um {time}</translation>
    </message>
    <message>
        <source>{start} to {end}</source>
        <translation>{start} bis {end}</translation>
    </message>
    <message>
        <source>Each bar: the mean of a minute.</source>
        <translation>Je Balken: Mittel einer Minute.</translation>
    </message>
    <message numerus="yes">
        <source>Each bar: the busiest minute of %n.</source>
        <translation>
            <numerusform>Je Balken: eine Minute.</numerusform>
            <numerusform>Je Balken: stärkste Minute von %n.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Each bar: the busiest second of %n.</source>
        <translation>
            <numerusform>Je Balken: eine Sekunde.</numerusform>
            <numerusform>Je Balken: stärkste Sekunde von %n.</numerusform>
        </translation>
    </message>
    <message>
        <source>Totals are exact, from the kernel.</source>
        <translation>Summen sind genau, vom Kernel.</translation>
    </message>
    <message>
        <source>Hatched: too short for a poll to meet.</source>
        <translation>Schraffiert: zu kurz für eine Abfrage.</translation>
    </message>
    <message>
        <source>This system keeps no exact counts:</source>
        <translation>Dieses System zählt nicht genau:</translation>
    </message>
    <message>
        <source>what was too short to see is missing.</source>
        <translation>was zu kurz zum Sehen war, fehlt.</translation>
    </message>
</context>
<context>
    <name>CloseDialog</name>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Close connection</source>
        <translation>Verbindung trennen</translation>
    </message>
    <message>
        <source>See everything</source>
        <translation>Alles sehen</translation>
    </message>
    <message>
        <source>Close a connection</source>
        <translation>Verbindung trennen</translation>
    </message>
    <message>
        <source>Its program gets an error and the other end a reset: what is under way is lost.</source>
        <translation>Das Programm bekommt einen Fehler und die Gegenseite ein Reset: Was unterwegs ist, geht verloren.</translation>
    </message>
    <message>
        <source>Close this connection?</source>
        <translation>Diese Verbindung trennen?</translation>
    </message>
    <message>
        <source>About it</source>
        <translation>Näheres</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>Getrennt</translation>
    </message>
    <message>
        <source>Not closed</source>
        <translation>Nicht getrennt</translation>
    </message>
</context>
<context>
    <name>CodeBox</name>
    <message>
        <source>Command</source>
        <translation>Befehl</translation>
    </message>
    <message>
        <source>Copy {command}</source>
        <translation>{command} kopieren</translation>
    </message>
</context>
<context>
    <name>ColumnMenu</name>
    <message>
        <source>Columns</source>
        <translation>Spalten</translation>
    </message>
    <message>
        <source>No table is on show</source>
        <translation>Keine Tabelle zu sehen</translation>
    </message>
    <message>
        <source>Reading the sockets takes longer then: by a third, and by two thirds among tens of thousands.</source>
        <translation>Das Lesen der Sockets dauert dann länger: um ein Drittel, bei Zehntausenden um zwei Drittel.</translation>
    </message>
    <message>
        <source>%1 (no room for it now)</source>
        <translation>%1 (jetzt kein Platz)</translation>
    </message>
</context>
<context>
    <name>Desk</name>
    <message>
        <source>Starting with the session cannot be changed: %1</source>
        <translation>Der Start mit der Sitzung lässt sich nicht ändern: %1</translation>
    </message>
    <message>
        <source>The menu of applications cannot be changed: %1</source>
        <translation>Das Menü der Anwendungen lässt sich nicht ändern: %1</translation>
    </message>
    <message>
        <source>No session bus and no tray: alerts are in this window only.</source>
        <translation>Kein Sitzungsbus und keine Leiste für Symbole: Meldungen gibt es nur in diesem Fenster.</translation>
    </message>
</context>
<context>
    <name>DesktopNotifier</name>
    <message>
        <source>Expect…</source>
        <translation>Erwarten…</translation>
    </message>
    <message>
        <source>Stop…</source>
        <translation>Beenden…</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Zeigen</translation>
    </message>
</context>
<context>
    <name>DetailsPanel</name>
    <message>
        <source>Stop…</source>
        <translation>Beenden…</translation>
    </message>
    <message>
        <source>Expect…</source>
        <translation>Erwarten…</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pause</translation>
    </message>
    <message>
        <source>Explain</source>
        <translation>Erklären</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Weiter</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Details</translation>
    </message>
    <message>
        <source>Choose a row to see whose it is, who can reach it, and what speaks for that.</source>
        <translation>Eine Zeile wählen, um zu sehen, wem sie gehört, wer sie erreichen kann und was dafür spricht.</translation>
    </message>
    <message>
        <source>Hint</source>
        <translation>Hinweis</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Wer</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Mehr</translation>
    </message>
    <message>
        <source>Closed %1 ago</source>
        <translation>Vor %1 geschlossen</translation>
    </message>
    <message>
        <source>In short</source>
        <translation>Kurz gesagt</translation>
    </message>
    <message>
        <source>Before it closed</source>
        <translation>Vor dem Schließen</translation>
    </message>
    <message>
        <source>Reach</source>
        <translation>Reichweite</translation>
    </message>
    <message>
        <source>Connection</source>
        <translation>Verbindung</translation>
    </message>
</context>
<context>
    <name>EmptyState</name>
    <message>
        <source>Explain {port}</source>
        <translation>{port} erklären</translation>
    </message>
    <message>
        <source>Clear filter</source>
        <translation>Filter leeren</translation>
    </message>
    <message>
        <source>Show connections</source>
        <translation>Verbindungen zeigen</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Fortsetzen</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <source>Show what listens now</source>
        <translation>Zeigen, was jetzt lauscht</translation>
    </message>
    <message>
        <source>Show what listens on it</source>
        <translation>Zeigen, was darauf lauscht</translation>
    </message>
    <message>
        <source>Show all alerts</source>
        <translation>Alle Meldungen zeigen</translation>
    </message>
    <message>
        <source>Search all alerts</source>
        <translation>Alle Meldungen durchsuchen</translation>
    </message>
    <message>
        <source>Paused at {time}</source>
        <translation>Angehalten um {time}</translation>
    </message>
    <message>
        <source>What opens and closes meanwhile is still recorded and shown when you go on.</source>
        <translation>Was inzwischen öffnet und schließt, wird weiter aufgezeichnet und beim Fortsetzen gezeigt.</translation>
    </message>
    <message>
        <source>This list cannot be read now</source>
        <translation>Diese Liste ist jetzt nicht lesbar</translation>
    </message>
    <message>
        <source>Nothing listens on this computer</source>
        <translation>Auf diesem Computer lauscht nichts</translation>
    </message>
    <message>
        <source>No program waits for connections, from here or from a network.</source>
        <translation>Kein Programm wartet auf Verbindungen, von hier oder aus einem Netz.</translation>
    </message>
    <message>
        <source>No open connections</source>
        <translation>Keine offenen Verbindungen</translation>
    </message>
    <message>
        <source>When a program connects, it appears here within a second.</source>
        <translation>Verbindet sich ein Programm, erscheint es hier binnen einer Sekunde.</translation>
    </message>
    <message>
        <source>Looking for the first time…</source>
        <translation>Erste Abfrage läuft…</translation>
    </message>
    <message>
        <source>What listens appears here in a moment.</source>
        <translation>Was lauscht, erscheint hier gleich.</translation>
    </message>
    <message>
        <source>Looking into the memory…</source>
        <translation>Der Verlauf wird gelesen…</translation>
    </message>
    <message>
        <source>What opened and closed appears here in a moment.</source>
        <translation>Was öffnete und schloss, erscheint hier gleich.</translation>
    </message>
    <message>
        <source>No expectation matches the filter</source>
        <translation>Keine Erwartung passt zum Filter</translation>
    </message>
    <message>
        <source>Every word is looked for in the program, the port, the source and notes.</source>
        <translation>Jedes Wort wird in Programm, Port, Herkunft und Notizen gesucht.</translation>
    </message>
    <message>
        <source>No expectations yet</source>
        <translation>Noch keine Erwartungen</translation>
    </message>
    <message>
        <source>What portwatch learns and what you expect stands here, to be edited.</source>
        <translation>Was portwatch lernt und was Sie erwarten, steht hier und lässt sich bearbeiten.</translation>
    </message>
    <message>
        <source>Those that are settled are kept.</source>
        <translation>Erledigte werden aufbewahrt.</translation>
    </message>
    <message>
        <source>Port {port} is open all the same: see what listens on it.</source>
        <translation>Port {port} ist trotzdem offen: Sehen Sie, was darauf lauscht.</translation>
    </message>
    <message>
        <source>No connection matches {query}</source>
        <translation>Keine Verbindung passt zu {query}</translation>
    </message>
    <message>
        <source>No alert that is remembered fulfils every word of the filter.</source>
        <translation>Keine aufgezeichnete Meldung erfüllt jedes Wort des Filters.</translation>
    </message>
    <message>
        <source>open</source>
        <translation>offene</translation>
    </message>
    <message>
        <source>unread</source>
        <translation>ungelesene</translation>
    </message>
    <message>
        <source>No %1 alert fulfils every word of the filter; others may.</source>
        <translation>Keine %1 Meldung erfüllt jedes Wort des Filters; andere vielleicht.</translation>
    </message>
    <message>
        <source>Nothing is remembered of that time</source>
        <translation>Aus dieser Zeit ist nichts aufgezeichnet</translation>
    </message>
    <message>
        <source>Nothing was open, or nobody watched.</source>
        <translation>Nichts war offen, oder niemand beobachtete.</translation>
    </message>
    <message>
        <source>Nothing is remembered yet</source>
        <translation>Noch nichts aufgezeichnet</translation>
    </message>
    <message>
        <source>What opens and closes while portwatch runs appears here within seconds.</source>
        <translation>Was öffnet und schließt, während portwatch läuft, erscheint hier binnen Sekunden.</translation>
    </message>
    <message>
        <source>What was announced appears here in a moment.</source>
        <translation>Was gemeldet wurde, erscheint hier gleich.</translation>
    </message>
    <message>
        <source>When something opens a port that is not expected, it is told here.</source>
        <translation>Öffnet etwas einen unerwarteten Port, wird es hier gemeldet.</translation>
    </message>
    <message>
        <source>No alerts yet</source>
        <translation>Noch keine Meldungen</translation>
    </message>
    <message>
        <source>You have looked at every alert. All of them are kept.</source>
        <translation>Jede Meldung ist angesehen. Alle werden aufbewahrt.</translation>
    </message>
    <message>
        <source>No unread alerts</source>
        <translation>Keine ungelesenen Meldungen</translation>
    </message>
    <message>
        <source>No alerts</source>
        <translation>Keine Meldungen</translation>
    </message>
    <message>
        <source>Nothing matches {query}</source>
        <translation>Nichts passt zu {query}</translation>
    </message>
    <message>
        <source>No opening, closing or alert that is remembered fulfils every word of the filter. What has stood since watching began is among the listeners.</source>
        <translation>Kein aufgezeichnetes Öffnen, Schließen und keine Meldung erfüllt jedes Wort des Filters. Was seit Beginn der Beobachtung besteht, steht unter „Lauschend“.</translation>
    </message>
    <message>
        <source>Nothing that is open now fulfils every word of the filter.</source>
        <translation>Nichts, was jetzt offen ist, erfüllt jedes Wort des Filters.</translation>
    </message>
    <message>
        <source>Nothing here is on port {port} now.</source>
        <translation>Hier ist jetzt nichts auf Port {port}.</translation>
    </message>
</context>
<context>
    <name>EstablishedLegend</name>
    <message>
        <source>All programs</source>
        <translation>Alle Programme</translation>
    </message>
    <message>
        <source>other</source>
        <translation>andere</translation>
    </message>
    <message>
        <source>established: {count}</source>
        <translation>bestehend: {count}</translation>
    </message>
</context>
<context>
    <name>ExpectDialog</name>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Expect</source>
        <translation>Erwarten</translation>
    </message>
    <message>
        <source>What changed</source>
        <translation>Was sich änderte</translation>
    </message>
    <message>
        <source>Expect a listener</source>
        <translation>Lauschenden Port erwarten</translation>
    </message>
    <message>
        <source>Expect %1?</source>
        <translation>%1 erwarten?</translation>
    </message>
    <message>
        <source>Matches now</source>
        <translation>Trifft jetzt zu auf</translation>
    </message>
    <message>
        <source>Another program runs there now: %2. A rule made here speaks only of %1, which you were told of; what runs now stays as it is judged.</source>
        <translation>Dort läuft jetzt ein anderes Programm: %2. Eine hier erstellte Regel gilt nur für %1, das Ihnen gemeldet wurde; was jetzt läuft, bleibt eingestuft wie bisher.</translation>
    </message>
    <message>
        <source>Kept in expectations.toml</source>
        <translation>Steht in expectations.toml</translation>
    </message>
    <message>
        <source>Its program cannot be told from others: an interpreter that runs code of the moment, or one that is hidden from you. A rule for the port alone would let anybody in.</source>
        <translation>Das Programm ist von anderen nicht zu unterscheiden: ein Interpreter, der gerade übergebenen Code ausführt, oder eines, das Ihnen verborgen ist. Eine Regel nur für den Port ließe jeden herein.</translation>
    </message>
    <message>
        <source>Why not</source>
        <translation>Warum nicht</translation>
    </message>
    <message>
        <source>This cannot be expected</source>
        <translation>Dies lässt sich nicht erwarten</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>The rule</source>
        <translation>Die Regel</translation>
    </message>
    <message>
        <source>Still told: %1</source>
        <translation>Weiterhin gemeldet: %1</translation>
    </message>
    <message>
        <source>Still told</source>
        <translation>Weiterhin gemeldet</translation>
    </message>
    <message>
        <source>Nothing that listens now.</source>
        <translation>Nichts, was jetzt lauscht.</translation>
    </message>
    <message>
        <source>and %1 more</source>
        <translation>und %1 weitere</translation>
    </message>
</context>
<context>
    <name>ExpectForm</name>
    <message>
        <source>Which program</source>
        <translation>Welches Programm</translation>
    </message>
    <message>
        <source>Port</source>
        <translation>Port</translation>
    </message>
    <message>
        <source>Widest reach allowed</source>
        <translation>Größte erlaubte Reichweite</translation>
    </message>
    <message>
        <source>This computer</source>
        <translation>Dieser Computer</translation>
    </message>
    <message>
        <source>A network this computer is on</source>
        <translation>Ein Netz, in dem dieser Computer ist</translation>
    </message>
    <message>
        <source>The internet</source>
        <translation>Das Internet</translation>
    </message>
    <message>
        <source>As it is now</source>
        <translation>Wie es jetzt ist</translation>
    </message>
    <message>
        <source>Risk</source>
        <translation>Risiko</translation>
    </message>
    <message>
        <source>Go on telling me</source>
        <translation>Weiterhin melden</translation>
    </message>
    <message>
        <source>Until another program takes its place or it is reached beyond %1.</source>
        <translation>Bis ein anderes Programm an seine Stelle tritt oder es weiter erreichbar ist als %1.</translation>
    </message>
    <message>
        <source>Accept the risk</source>
        <translation>Risiko annehmen</translation>
    </message>
    <message>
        <source>Only %1</source>
        <translation>Nur %1</translation>
    </message>
    <message>
        <source>All programs of the package %1</source>
        <translation>Alle Programme des Pakets %1</translation>
    </message>
    <message>
        <source>Whatever the unit %1 runs</source>
        <translation>Was immer die Unit %1 ausführt</translation>
    </message>
    <message>
        <source>8080, 8000-8100, or dynamic: another one from 1024 up each time</source>
        <translation>8080, 8000-8100 oder dynamic: jedes Mal ein anderer ab 1024</translation>
    </message>
    <message>
        <source>That is no port. Write %1.</source>
        <translation>Das ist kein Port. Zu schreiben ist %1.</translation>
    </message>
</context>
<context>
    <name>ExplainPanel</name>
    <message>
        <source>Explanation of a port</source>
        <translation>Erklärung eines Ports</translation>
    </message>
    <message>
        <source>Close the panel</source>
        <translation>Leiste schließen</translation>
    </message>
    <message>
        <source>Port</source>
        <translation>Port</translation>
    </message>
    <message>
        <source>Explanation</source>
        <translation>Erklärung</translation>
    </message>
</context>
<context>
    <name>FaultsPanel</name>
    <message>
        <source>Close the panel</source>
        <translation>Leiste schließen</translation>
    </message>
    <message>
        <source>Open file</source>
        <translation>Datei öffnen</translation>
    </message>
    <message>
        <source>What is wrong in expectations.toml</source>
        <translation>Was in expectations.toml falsch ist</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Titel</translation>
    </message>
    <message>
        <source>These rules do not hold; all others do. What you mend holds once saved.</source>
        <translation>Diese Regeln gelten nicht; alle anderen gelten. Was Sie berichtigen, gilt nach dem Speichern.</translation>
    </message>
    <message>
        <source>The rules that held go on holding until the file is mended.</source>
        <translation>Die bisherigen Regeln gelten weiter, bis die Datei berichtigt ist.</translation>
    </message>
    <message>
        <source>In short</source>
        <translation>Kurz gesagt</translation>
    </message>
    <message>
        <source>Nothing is wrong any more.</source>
        <translation>Nichts ist mehr falsch.</translation>
    </message>
    <message>
        <source>Mistakes</source>
        <translation>Fehler</translation>
    </message>
</context>
<context>
    <name>FilterBox</name>
    <message>
        <source>Clear filter</source>
        <translation>Filter leeren</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>Filter</translation>
    </message>
    <message>
        <source>Saved filters</source>
        <translation>Gespeicherte Filter</translation>
    </message>
    <message>
        <source>Ways to go on</source>
        <translation>Wie es weitergeht</translation>
    </message>
    <message>
        <source>{shown} of {total}</source>
        <translation>{shown} von {total}</translation>
    </message>
</context>
<context>
    <name>FilterShelf</name>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>No filter is saved yet</source>
        <translation>Noch kein Filter gespeichert</translation>
    </message>
</context>
<context>
    <name>FindBar</name>
    <message>
        <source>Find in this table</source>
        <translation>In dieser Tabelle suchen</translation>
    </message>
    <message>
        <source>Port, program, reach…</source>
        <translation>Port, Programm, Reichweite…</translation>
    </message>
    <message>
        <source>Find</source>
        <translation>Suchen</translation>
    </message>
    <message>
        <source>Previous</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Weiter</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>Nichts gefunden</translation>
    </message>
    <message>
        <source>Went on from the last row</source>
        <translation>Weiter ab der letzten Zeile</translation>
    </message>
    <message>
        <source>Went on from the first row</source>
        <translation>Weiter ab der ersten Zeile</translation>
    </message>
</context>
<context>
    <name>FirstStartSheet</name>
    <message>
        <source>What to do about it</source>
        <translation>Was zu tun ist</translation>
    </message>
    <message>
        <source>Start watching</source>
        <translation>Beobachten</translation>
    </message>
    <message>
        <source>An entry and an icon of your own, as no package of the system has them.</source>
        <translation>Ein Eintrag und ein Symbol nur für Sie, denn kein Paket des Systems hat sie.</translation>
    </message>
    <message>
        <source>Everything can be seen here</source>
        <translation>Hier ist alles zu sehen</translation>
    </message>
    <message>
        <source>What portwatch asks the system for, it is told.</source>
        <translation>Was portwatch das System fragt, erfährt es.</translation>
    </message>
    <message>
        <source>1 thing cannot be seen here</source>
        <translation>1 Sache ist hier nicht zu sehen</translation>
    </message>
    <message numerus="yes">
        <source>%n things cannot be seen here</source>
        <translation>
            <numerusform>1 Sache ist hier nicht zu sehen</numerusform>
            <numerusform>%n Dinge sind hier nicht zu sehen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>And %n more.</source>
        <translation>
            <numerusform>Und %n weitere.</numerusform>
            <numerusform>Und %n weitere.</numerusform>
        </translation>
    </message>
    <message>
        <source>See what listens on this computer</source>
        <translation>Sehen, was auf diesem Computer lauscht</translation>
    </message>
    <message>
        <source>portwatch names every program that waits for connections, says who can reach it, and tells you when that changes.</source>
        <translation>portwatch nennt jedes Programm, das auf Verbindungen wartet, sagt, wer es erreichen kann, und meldet, wenn sich das ändert.</translation>
    </message>
    <message>
        <source>In short</source>
        <translation>Kurz gesagt</translation>
    </message>
    <message>
        <source>It stays on this computer</source>
        <translation>Es bleibt auf diesem Computer</translation>
    </message>
    <message>
        <source>No account, no traffic of its own. What it keeps is in files that only you can read.</source>
        <translation>Kein Konto, kein eigener Netzverkehr. Was es aufbewahrt, steht in Dateien, die nur Sie lesen können.</translation>
    </message>
    <message>
        <source>It learns for %1 hours</source>
        <translation>Es lernt %1 Stunden lang</translation>
    </message>
    <message>
        <source>It learns for a day</source>
        <translation>Es lernt einen Tag lang</translation>
    </message>
    <message>
        <source>What listens in the next %1 hours in which portwatch runs counts as expected, unless it looks risky. Nothing suspicious is learnt silently.</source>
        <translation>Was in den nächsten %1 Stunden lauscht, in denen portwatch läuft, gilt als erwartet, sofern es nicht riskant aussieht. Verdächtiges wird nicht stillschweigend gelernt.</translation>
    </message>
    <message>
        <source>It learns nothing</source>
        <translation>Es lernt nichts</translation>
    </message>
    <message>
        <source>Only what is well known, and what you expect yourself, is expected.</source>
        <translation>Erwartet ist nur, was gut bekannt ist und was Sie selbst erwarten.</translation>
    </message>
    <message>
        <source>What cannot be seen here</source>
        <translation>Was hier nicht zu sehen ist</translation>
    </message>
    <message>
        <source>Looking for the first time…</source>
        <translation>Erste Abfrage läuft…</translation>
    </message>
    <message>
        <source>Welcome to portwatch</source>
        <translation>Willkommen bei portwatch</translation>
    </message>
    <message>
        <source>Needed if you want to hear about changes while the window is closed.</source>
        <translation>Nötig, um von Änderungen zu erfahren, während das Fenster geschlossen ist.</translation>
    </message>
    <message>
        <source>This is told only once.</source>
        <translation>Dies wird nur einmal gesagt.</translation>
    </message>
</context>
<context>
    <name>GapNote</name>
    <message>
        <source>See everything</source>
        <translation>Alles sehen</translation>
    </message>
    <message>
        <source>Its program is shown to an administrator only.</source>
        <translation>Das Programm wird nur einem Administrator gezeigt.</translation>
    </message>
    <message>
        <source>Its program is hidden even from an administrator. %1.</source>
        <translation>Das Programm ist selbst einem Administrator verborgen. %1.</translation>
    </message>
    <message>
        <source>Its program could not be looked at. %1.</source>
        <translation>Das Programm konnte nicht angesehen werden. %1.</translation>
    </message>
    <message>
        <source>What cannot be seen</source>
        <translation>Was nicht zu sehen ist</translation>
    </message>
</context>
<context>
    <name>GapsPanel</name>
    <message>
        <source>Close the panel</source>
        <translation>Leiste schließen</translation>
    </message>
    <message>
        <source>Copy report</source>
        <translation>Bericht kopieren</translation>
    </message>
    <message>
        <source>What cannot be seen</source>
        <translation>Was nicht zu sehen ist</translation>
    </message>
    <message>
        <source>Nothing is hidden</source>
        <translation>Nichts ist verborgen</translation>
    </message>
    <message>
        <source>Everything that portwatch asks the system for, it is told.</source>
        <translation>Alles, was portwatch das System fragt, erfährt es.</translation>
    </message>
    <message>
        <source>1 thing portwatch cannot see here</source>
        <translation>1 Sache, die portwatch hier nicht sieht</translation>
    </message>
    <message>
        <source>What is missing is named here; what is inferred is marked as such.</source>
        <translation>Was fehlt, ist hier genannt; was erschlossen ist, ist so gekennzeichnet.</translation>
    </message>
    <message numerus="yes">
        <source>%n things portwatch cannot see here</source>
        <translation>
            <numerusform>1 Sache, die portwatch hier nicht sieht</numerusform>
            <numerusform>%n Dinge, die portwatch hier nicht sieht</numerusform>
        </translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Titel</translation>
    </message>
    <message>
        <source>In short</source>
        <translation>Kurz gesagt</translation>
    </message>
    <message>
        <source>Remedy</source>
        <translation>Abhilfe</translation>
    </message>
</context>
<context>
    <name>HeldNote</name>
    <message>
        <source>Paused: it holds its port, and answers nobody.</source>
        <translation>Angehalten: Es belegt seinen Port und antwortet niemandem.</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
</context>
<context>
    <name>HistorySection</name>
    <message>
        <source>History</source>
        <translation>Verlauf</translation>
    </message>
    <message>
        <source>Looking into the memory…</source>
        <translation>Der Verlauf wird gelesen…</translation>
    </message>
    <message>
        <source>What listens in a network of its own, as in a container, is not kept.</source>
        <translation>Was in einem eigenen Netz lauscht, wie in einem Container, wird nicht aufbewahrt.</translation>
    </message>
    <message>
        <source>What most likely waits for an answer only is not kept.</source>
        <translation>Was höchstwahrscheinlich nur auf eine Antwort wartet, wird nicht aufbewahrt.</translation>
    </message>
    <message>
        <source>Nothing is remembered of it yet. What it does from now on will be.</source>
        <translation>Davon ist noch nichts aufgezeichnet. Was es von nun an tut, wird es sein.</translation>
    </message>
    <message>
        <source>The memory cannot be read: %1</source>
        <translation>Der Verlauf ist nicht lesbar: %1</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>Zuvor</translation>
    </message>
</context>
<context>
    <name>Inbox</name>
    <message>
        <source>That listener is not remembered any more.</source>
        <translation>Dieser lauschende Port ist nicht mehr aufgezeichnet.</translation>
    </message>
    <message>
        <source>Dismissed: %1</source>
        <translation>Verworfen: %1</translation>
    </message>
</context>
<context>
    <name>InboxList</name>
    <message>
        <source>Alerts</source>
        <translation>Meldungen</translation>
    </message>
</context>
<context>
    <name>InboxPane</name>
    <message>
        <source>Open</source>
        <translation>Offen</translation>
    </message>
    <message>
        <source>Unread</source>
        <translation>Ungelesen</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Alle</translation>
    </message>
    <message>
        <source>Alerts</source>
        <translation>Meldungen</translation>
    </message>
    <message>
        <source>Mark all read</source>
        <translation>Alle als gelesen</translation>
    </message>
    <message>
        <source>Filter alerts…</source>
        <translation>Meldungen filtern…</translation>
    </message>
</context>
<context>
    <name>ItemActs</name>
    <message>
        <source>Show</source>
        <translation>Zeigen</translation>
    </message>
    <message>
        <source>Expect…</source>
        <translation>Erwarten…</translation>
    </message>
    <message>
        <source>Stop…</source>
        <translation>Beenden…</translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation>Verwerfen</translation>
    </message>
</context>
<context>
    <name>LaneLegend</name>
    <message>
        <source>Lanes in use</source>
        <translation>Benutzte Spuren</translation>
    </message>
    <message>
        <source>A lane is a program on a port; its sockets for IPv4 and IPv6 share it.</source>
        <translation>Eine Spur ist ein Programm auf einem Port; seine Sockets für IPv4 und IPv6 teilen sie.</translation>
    </message>
    <message>
        <source>reachable from a network</source>
        <translation>über Netz erreichbar</translation>
    </message>
    <message>
        <source>this computer only</source>
        <translation>nur für diesen Computer</translation>
    </message>
    <message>
        <source>Show this listener</source>
        <translation>Diesen Port zeigen</translation>
    </message>
    <message>
        <source>lanes in use: %1</source>
        <translation>benutzte Spuren: %1</translation>
    </message>
    <message>
        <source>Changed at {time}</source>
        <translation>Geändert um {time}</translation>
    </message>
</context>
<context>
    <name>LaneList</name>
    <message>
        <source>Listeners over time</source>
        <translation>Lauschende Ports im Zeitverlauf</translation>
    </message>
</context>
<context>
    <name>LaneModel</name>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>und %n weiteres</numerusform>
            <numerusform>und %n weitere</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LearningLine</name>
    <message>
        <source>Stop learning</source>
        <translation>Lernen beenden</translation>
    </message>
    <message>
        <source>Learn again…</source>
        <translation>Neu lernen…</translation>
    </message>
    <message>
        <source>Nothing is ever learnt: learn.hours is 0 in config.toml.</source>
        <translation>Es wird nie etwas gelernt: learn.hours ist 0 in config.toml.</translation>
    </message>
    <message>
        <source>Learning ended %1.</source>
        <translation>Lernen beendet %1.</translation>
    </message>
    <message>
        <source>Learning; its hours count when the first sheet is closed.</source>
        <translation>Lernt; die Stunden zählen, sobald das erste Blatt geschlossen ist.</translation>
    </message>
    <message numerus="yes">
        <source>Learning for %n more hours of running.</source>
        <translation>
            <numerusform>Lernt noch 1 Betriebsstunde.</numerusform>
            <numerusform>Lernt noch %n Betriebsstunden.</numerusform>
        </translation>
    </message>
    <message>
        <source>Learn again</source>
        <translation>Neu lernen</translation>
    </message>
    <message>
        <source>Learn for %1 hours once more?</source>
        <translation>Noch einmal %1 Stunden lernen?</translation>
    </message>
    <message>
        <source>What listens then becomes expected, unless a weighty reason speaks against it. Only hours count in which portwatch runs. Rules that are there stay.</source>
        <translation>Was dann lauscht, gilt danach als erwartet, sofern kein gewichtiger Grund dagegen spricht. Es zählen nur Stunden, in denen portwatch läuft. Vorhandene Regeln bleiben.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
</context>
<context>
    <name>LookingBack</name>
    <message>
        <source>It has closed meanwhile.</source>
        <translation>Es ist inzwischen geschlossen.</translation>
    </message>
    <message>
        <source>That listener is not remembered any more.</source>
        <translation>Dieser lauschende Port ist nicht mehr aufgezeichnet.</translation>
    </message>
    <message>
        <source>The report was saved as %1.</source>
        <translation>Der Bericht wurde als %1 gespeichert.</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>Listening</source>
        <translation>Lauschend</translation>
    </message>
    <message>
        <source>Connections</source>
        <translation>Verbindungen</translation>
    </message>
    <message>
        <source>Activity</source>
        <translation>Aktivität</translation>
    </message>
    <message>
        <source>Alerts</source>
        <translation>Meldungen</translation>
    </message>
    <message>
        <source>Listening sockets</source>
        <translation>Lauschende Sockets</translation>
    </message>
    <message>
        <source>%1 has closed meanwhile, so there is no row to show.</source>
        <translation>%1 ist inzwischen geschlossen, daher gibt es keine Zeile zu zeigen.</translation>
    </message>
</context>
<context>
    <name>MarkLegend</name>
    <message>
        <source>On the time axis</source>
        <translation>Auf der Zeitachse</translation>
    </message>
    <message>
        <source>an alert; several are one mark</source>
        <translation>Meldung; mehrere: eine Marke</translation>
    </message>
</context>
<context>
    <name>NoticeBar</name>
    <message>
        <source>Close this message</source>
        <translation>Hinweis schließen</translation>
    </message>
</context>
<context>
    <name>OptionRow</name>
    <message>
        <source>Default</source>
        <translation>Vorgabe</translation>
    </message>
    <message>
        <source>Wrong in the file</source>
        <translation>Falsch in der Datei</translation>
    </message>
    <message>
        <source>Back to %1</source>
        <translation>Zurück zu %1</translation>
    </message>
</context>
<context>
    <name>PartsSection</name>
    <message>
        <source>In this alert</source>
        <translation>In dieser Meldung</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>und %n weiteres</numerusform>
            <numerusform>und %n weitere</numerusform>
        </translation>
    </message>
    <message>
        <source>The rest</source>
        <translation>Die übrigen</translation>
    </message>
    <message>
        <source>Another program runs there now: it is told below.</source>
        <translation>Dort läuft jetzt ein anderes Programm: siehe unten.</translation>
    </message>
    <message>
        <source>What changed</source>
        <translation>Was sich änderte</translation>
    </message>
    <message>
        <source>%1, port %2</source>
        <translation>%1, Port %2</translation>
    </message>
</context>
<context>
    <name>PastKeeper</name>
    <message>
        <source>The history cannot be read: %1.</source>
        <translation>Der Verlauf ist nicht lesbar: %1.</translation>
    </message>
</context>
<context>
    <name>PastPanel</name>
    <message>
        <source>Expect…</source>
        <translation>Erwarten…</translation>
    </message>
    <message>
        <source>Report…</source>
        <translation>Bericht…</translation>
    </message>
    <message>
        <source>Explain</source>
        <translation>Erklären</translation>
    </message>
    <message>
        <source>Show it now</source>
        <translation>Jetzt zeigen</translation>
    </message>
    <message>
        <source>Show the listener</source>
        <translation>Port zeigen</translation>
    </message>
    <message>
        <source>Expectation</source>
        <translation>Erwartung</translation>
    </message>
    <message>
        <source>Not watched</source>
        <translation>Nicht beobachtet</translation>
    </message>
    <message>
        <source>In short</source>
        <translation>Kurz gesagt</translation>
    </message>
    <message>
        <source>In words</source>
        <translation>In Worten</translation>
    </message>
    <message>
        <source>Details of what is remembered</source>
        <translation>Details des Aufgezeichneten</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Wann</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Wer</translation>
    </message>
    <message>
        <source>Reach</source>
        <translation>Reichweite</translation>
    </message>
    <message>
        <source>What opened or closed meanwhile is told as it was found afterwards.</source>
        <translation>Was inzwischen öffnete oder schloss, wird so genannt, wie es danach vorgefunden wurde.</translation>
    </message>
</context>
<context>
    <name>PortSheet</name>
    <message>
        <source>Explain a port</source>
        <translation>Port erklären</translation>
    </message>
    <message>
        <source>Port, from 0 to 65535:</source>
        <translation>Port, von 0 bis 65535:</translation>
    </message>
    <message>
        <source>Explain</source>
        <translation>Erklären</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
</context>
<context>
    <name>Preferences</name>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Needed if you want to hear about changes while the window is closed.</source>
        <translation>Nötig, um von Änderungen zu erfahren, während das Fenster geschlossen ist.</translation>
    </message>
    <message>
        <source>Preferences</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>Session</source>
        <translation>Sitzung</translation>
    </message>
    <message>
        <source>Holds until portwatch ends</source>
        <translation>Gilt, bis portwatch endet</translation>
    </message>
    <message>
        <source>Kept in %1</source>
        <translation>Steht in %1</translation>
    </message>
    <message>
        <source>Start again now</source>
        <translation>Jetzt neu starten</translation>
    </message>
    <message>
        <source>Set it aside</source>
        <translation>Beiseitelegen</translation>
    </message>
    <message>
        <source>The broken file is called %1 now; what holds is in a new one.</source>
        <translation>Die fehlerhafte Datei heißt jetzt %1; was gilt, steht in einer neuen.</translation>
    </message>
</context>
<context>
    <name>Presenter</name>
    <message>
        <source>A look at the machine failed and will be tried again: %1</source>
        <translation>Eine Abfrage des Computers schlug fehl und wird wiederholt: %1</translation>
    </message>
    <message>
        <source>Nothing new since {time}: a look at the machine does not come back.</source>
        <translation>Nichts Neues seit {time}: Eine Abfrage des Computers kehrt nicht zurück.</translation>
    </message>
    <message>
        <source>What is shown is as it was then. Files may be on a network that does not answer, or the machine is very busy.</source>
        <translation>Gezeigt wird der damalige Stand. Vielleicht liegen Dateien in einem Netz, das nicht antwortet, oder der Computer ist stark ausgelastet.</translation>
    </message>
    <message>
        <source>Paused at %1. What opens and closes meanwhile is still recorded and announced.</source>
        <translation>Angehalten um %1. Was inzwischen öffnet und schließt, wird weiter aufgezeichnet und gemeldet.</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Fortsetzen</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Zeigen</translation>
    </message>
    <message>
        <source>portwatch goes on watching</source>
        <translation>portwatch beobachtet weiter</translation>
    </message>
    <message>
        <source>Its icon in the panel opens the window again; Quit is in its menu.</source>
        <translation>Das Symbol in der Leiste öffnet das Fenster wieder; „portwatch beenden“ steht in seinem Menü.</translation>
    </message>
</context>
<context>
    <name>QueryProblem</name>
    <message>
        <source>Wrong</source>
        <translation>Falsch</translation>
    </message>
</context>
<context>
    <name>ReasonItem</name>
    <message>
        <source>Reason</source>
        <translation>Grund</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>Beleg</translation>
    </message>
    <message>
        <source>What to do</source>
        <translation>Was zu tun ist</translation>
    </message>
</context>
<context>
    <name>RememberedList</name>
    <message>
        <source>What was open</source>
        <translation>Was offen war</translation>
    </message>
    <message>
        <source>What was open %1</source>
        <translation>Was %1 offen war</translation>
    </message>
    <message>
        <source>Back to now</source>
        <translation>Zurück zu jetzt</translation>
    </message>
</context>
<context>
    <name>ReportSaver</name>
    <message>
        <source>That listener is not remembered any more.</source>
        <translation>Dieser lauschende Port ist nicht mehr aufgezeichnet.</translation>
    </message>
    <message>
        <source>Save a report</source>
        <translation>Bericht speichern</translation>
    </message>
    <message>
        <source>Text in Markdown (*.md)</source>
        <translation>Text in Markdown (*.md)</translation>
    </message>
    <message>
        <source>%1 could not be written: %2.</source>
        <translation>%1 konnte nicht geschrieben werden: %2.</translation>
    </message>
</context>
<context>
    <name>RowCommands</name>
    <message>
        <source>Let program go on</source>
        <translation>Programm fortsetzen</translation>
    </message>
    <message>
        <source>Pause program</source>
        <translation>Programm anhalten</translation>
    </message>
    <message>
        <source>Search %1 for “%2”</source>
        <translation>Mit %1 nach „%2“ suchen</translation>
    </message>
    <message>
        <source>Search the web</source>
        <translation>Im Web suchen</translation>
    </message>
</context>
<context>
    <name>RuleForm</name>
    <message>
        <source>TCP and UDP</source>
        <translation>TCP und UDP</translation>
    </message>
    <message>
        <source>Protocol</source>
        <translation>Protokoll</translation>
    </message>
    <message>
        <source>Port</source>
        <translation>Port</translation>
    </message>
    <message>
        <source>Matches when</source>
        <translation>Trifft zu, wenn</translation>
    </message>
    <message>
        <source>Widest reach allowed</source>
        <translation>Größte erlaubte Reichweite</translation>
    </message>
    <message>
        <source>8080, 8000-8100, dynamic</source>
        <translation>8080, 8000-8100, dynamic</translation>
    </message>
    <message>
        <source>This computer</source>
        <translation>Dieser Computer</translation>
    </message>
    <message>
        <source>A network this computer is on</source>
        <translation>Ein Netz, in dem dieser Computer ist</translation>
    </message>
    <message>
        <source>The internet</source>
        <translation>Das Internet</translation>
    </message>
    <message>
        <source>Package</source>
        <translation>Paket</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>Script</source>
        <translation>Skript</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>Unit</translation>
    </message>
    <message>
        <source>Container</source>
        <translation>Container</translation>
    </message>
    <message>
        <source>Query</source>
        <translation>Abfrage</translation>
    </message>
</context>
<context>
    <name>RulePanel</name>
    <message>
        <source>Show the listener</source>
        <translation>Port zeigen</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Switch off</source>
        <translation>Ausschalten</translation>
    </message>
    <message>
        <source>Reset</source>
        <translation>Zurücksetzen</translation>
    </message>
    <message>
        <source>No rule is selected</source>
        <translation>Keine Regel gewählt</translation>
    </message>
    <message>
        <source>The rule</source>
        <translation>Die Regel</translation>
    </message>
    <message>
        <source>Matches now</source>
        <translation>Trifft jetzt zu auf</translation>
    </message>
    <message>
        <source>As kept in expectations.toml</source>
        <translation>Wie in expectations.toml</translation>
    </message>
    <message>
        <source>It is reachable from %2, wider than this rule allows.</source>
        <translation>Erreichbar über %2, weiter als diese Regel erlaubt.</translation>
    </message>
    <message>
        <source>Since %1 it is reachable from %2, wider than this rule allows.</source>
        <translation>Seit %1 erreichbar über %2, weiter als diese Regel erlaubt.</translation>
    </message>
    <message>
        <source>Exceeded</source>
        <translation>Überschritten</translation>
    </message>
    <message>
        <source>What is missing</source>
        <translation>Was fehlt</translation>
    </message>
    <message>
        <source>New rule</source>
        <translation>Neue Regel</translation>
    </message>
    <message>
        <source>What may listen?</source>
        <translation>Was darf lauschen?</translation>
    </message>
    <message>
        <source>Switched off: it is kept, and not in force.</source>
        <translation>Ausgeschaltet: Sie bleibt erhalten und gilt nicht.</translation>
    </message>
    <message>
        <source>A rule of portwatch&apos;s own: it can be switched off, not changed.</source>
        <translation>Eine Regel von portwatch selbst: Sie lässt sich ausschalten, nicht ändern.</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Notiz</translation>
    </message>
    <message>
        <source>and %1 more</source>
        <translation>und %1 weitere</translation>
    </message>
    <message>
        <source>Nothing that listens now.</source>
        <translation>Nichts, was jetzt lauscht.</translation>
    </message>
    <message>
        <source>Nothing, as it is switched off.</source>
        <translation>Nichts, da sie ausgeschaltet ist.</translation>
    </message>
    <message>
        <source>Copy the rule</source>
        <translation>Regel kopieren</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Hinzufügen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Switch on</source>
        <translation>Einschalten</translation>
    </message>
</context>
<context>
    <name>RulesDesk</name>
    <message numerus="yes">
        <source>%n rules were added.</source>
        <translation>
            <numerusform>1 Regel wurde hinzugefügt.</numerusform>
            <numerusform>%n Regeln wurden hinzugefügt.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n were there already.</source>
        <translation>
            <numerusform>1 war schon da.</numerusform>
            <numerusform>%n waren schon da.</numerusform>
        </translation>
    </message>
    <message>
        <source>Left out: %1</source>
        <translation>Ausgelassen: %1</translation>
    </message>
    <message numerus="yes">
        <source>%n rules were written to %1.</source>
        <translation>
            <numerusform>1 Regel wurde nach %1 geschrieben.</numerusform>
            <numerusform>%n Regeln wurden nach %1 geschrieben.</numerusform>
        </translation>
    </message>
    <message>
        <source>Saved: %1</source>
        <translation>Gespeichert: %1</translation>
    </message>
    <message>
        <source>Added: %1</source>
        <translation>Hinzugefügt: %1</translation>
    </message>
    <message>
        <source>Removed: %1</source>
        <translation>Entfernt: %1</translation>
    </message>
    <message>
        <source>Switched off: %1</source>
        <translation>Ausgeschaltet: %1</translation>
    </message>
    <message>
        <source>Switched on: %1</source>
        <translation>Eingeschaltet: %1</translation>
    </message>
    <message>
        <source>That rule is not in the file any more.</source>
        <translation>Diese Regel steht nicht mehr in der Datei.</translation>
    </message>
    <message>
        <source>No program was found to open %1.</source>
        <translation>Kein Programm gefunden, um %1 zu öffnen.</translation>
    </message>
    <message>
        <source>Import rules</source>
        <translation>Regeln importieren</translation>
    </message>
    <message>
        <source>Rules (*.toml)</source>
        <translation>Regeln (*.toml)</translation>
    </message>
    <message>
        <source>Export rules</source>
        <translation>Regeln exportieren</translation>
    </message>
</context>
<context>
    <name>RulesHead</name>
    <message>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
    <message numerus="yes">
        <source>%n expectations</source>
        <translation>
            <numerusform>1 Erwartung</numerusform>
            <numerusform>%n Erwartungen</numerusform>
        </translation>
    </message>
    <message>
        <source>1 expectation</source>
        <translation>1 Erwartung</translation>
    </message>
    <message>
        <source>%1 exceeded</source>
        <translation>%1 überschritten</translation>
    </message>
    <message>
        <source>1 broken line in the file</source>
        <translation>1 fehlerhafte Zeile in der Datei</translation>
    </message>
    <message>
        <source>%1 broken lines in the file</source>
        <translation>%1 fehlerhafte Zeilen in der Datei</translation>
    </message>
</context>
<context>
    <name>RulesPage</name>
    <message>
        <source>Filter the expectations</source>
        <translation>Erwartungen filtern</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Neu</translation>
    </message>
    <message>
        <source>Open file</source>
        <translation>Datei öffnen</translation>
    </message>
    <message>
        <source>Import and export</source>
        <translation>Importieren und exportieren</translation>
    </message>
    <message>
        <source>The rules that held go on holding.</source>
        <translation>Die bisherigen Regeln gelten weiter.</translation>
    </message>
    <message>
        <source>The folder of expectations.toml may not be written: nothing is saved.</source>
        <translation>Der Ordner von expectations.toml darf nicht beschrieben werden: Nichts wird gespeichert.</translation>
    </message>
    <message>
        <source>Import rules…</source>
        <translation>Regeln importieren…</translation>
    </message>
    <message>
        <source>Export rules…</source>
        <translation>Regeln exportieren…</translation>
    </message>
    <message>
        <source>Expectations</source>
        <translation>Erwartungen</translation>
    </message>
    <message>
        <source>What may listen here without a word. Everything else is told.</source>
        <translation>Was hier ohne Meldung lauschen darf. Alles andere wird gemeldet.</translation>
    </message>
    <message>
        <source>Filter: program, port…</source>
        <translation>Filter: Programm, Port…</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
</context>
<context>
    <name>RulesTable</name>
    <message>
        <source>Expectations</source>
        <translation>Erwartungen</translation>
    </message>
</context>
<context>
    <name>SaveFilterDialog</name>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Save this filter</source>
        <translation>Diesen Filter speichern</translation>
    </message>
    <message>
        <source>It stands in the menu of the filter box then.</source>
        <translation>Er steht dann im Menü des Filterfelds.</translation>
    </message>
    <message>
        <source>A name has 1 to %1 letters.</source>
        <translation>Ein Name hat 1 bis %1 Zeichen.</translation>
    </message>
    <message>
        <source>It is saved under this name already.</source>
        <translation>Er ist unter diesem Namen schon gespeichert.</translation>
    </message>
    <message>
        <source>The filter of this name is replaced: %1</source>
        <translation>Der Filter dieses Namens wird ersetzt: %1</translation>
    </message>
    <message>
        <source>Replace</source>
        <translation>Ersetzen</translation>
    </message>
</context>
<context>
    <name>Seeing</name>
    <message>
        <source>See everything</source>
        <translation>Alles sehen</translation>
    </message>
    <message>
        <source>Run this copy of portwatch as an administrator?</source>
        <translation>Diese Kopie von portwatch als Administrator ausführen?</translation>
    </message>
    <message>
        <source>It was not installed by the system: other programs of yours can change %1, and whatever is there would run with an administrator&apos;s rights.</source>
        <translation>Sie wurde nicht vom System installiert: Andere Ihrer Programme können %1 ändern, und was immer dort steht, liefe mit den Rechten eines Administrators.</translation>
    </message>
    <message>
        <source>See everything all the same</source>
        <translation>Trotzdem alles sehen</translation>
    </message>
    <message>
        <source>Seeing everything until you close portwatch.</source>
        <translation>Alles zu sehen, bis Sie portwatch schließen.</translation>
    </message>
    <message>
        <source>Stop seeing everything</source>
        <translation>Nicht mehr alles sehen</translation>
    </message>
    <message>
        <source>Waiting for your answer</source>
        <translation>Wartet auf Ihre Antwort</translation>
    </message>
    <message>
        <source>The system asks who you are.</source>
        <translation>Das System fragt, wer Sie sind.</translation>
    </message>
    <message>
        <source>Seeing everything</source>
        <translation>Alles zu sehen</translation>
    </message>
    <message>
        <source>Seeing everything until you close portwatch</source>
        <translation>Alles zu sehen, bis Sie portwatch schließen</translation>
    </message>
</context>
<context>
    <name>SeeingSection</name>
    <message>
        <source>See everything</source>
        <translation>Alles sehen</translation>
    </message>
    <message>
        <source>Rights</source>
        <translation>Rechte</translation>
    </message>
    <message>
        <source>An administrator sees more</source>
        <translation>Ein Administrator sieht mehr</translation>
    </message>
    <message>
        <source>portwatch can ask for an administrator&apos;s rights until you close it. A small helper looks then; this window stays yours. The system asks who you are.</source>
        <translation>portwatch kann die Rechte eines Administrators erbitten, bis Sie es schließen. Dann sieht ein kleines Hilfsprogramm nach; dieses Fenster behält Ihre Rechte. Das System fragt, wer Sie sind.</translation>
    </message>
    <message>
        <source>Waiting for your answer</source>
        <translation>Wartet auf Ihre Antwort</translation>
    </message>
    <message>
        <source>The system asks who you are, in a dialog of its own.</source>
        <translation>Das System fragt in einem eigenen Dialog, wer Sie sind.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Seeing everything until you close portwatch</source>
        <translation>Alles zu sehen, bis Sie portwatch schließen</translation>
    </message>
    <message>
        <source>Stop seeing everything</source>
        <translation>Nicht mehr alles sehen</translation>
    </message>
</context>
<context>
    <name>SettingsKeeper</name>
    <message>
        <source>%1 cannot be read: %2.</source>
        <translation>%1 ist nicht lesbar: %2.</translation>
    </message>
    <message>
        <source>What is changed here holds until portwatch ends.</source>
        <translation>Was hier geändert wird, gilt, bis portwatch endet.</translation>
    </message>
</context>
<context>
    <name>ShortcutSheet</name>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Tastenkürzel</translation>
    </message>
    <message>
        <source>Anywhere</source>
        <translation>Überall</translation>
    </message>
    <message>
        <source>In a list</source>
        <translation>In einer Liste</translation>
    </message>
    <message>
        <source>In the filter (type in a list)</source>
        <translation>Im Filter (in einer Liste tippen)</translation>
    </message>
    <message>
        <source>On the charts</source>
        <translation>In den Diagrammen</translation>
    </message>
    <message>
        <source>Return</source>
        <translation>Eingabe</translation>
    </message>
</context>
<context>
    <name>SocketPane</name>
    <message>
        <source>Show all</source>
        <translation>Alle zeigen</translation>
    </message>
    <message>
        <source>Filter: port, program, reach…</source>
        <translation>Filter: Port, Programm, Reichweite…</translation>
    </message>
    <message>
        <source>1 row is</source>
        <translation>1 Zeile ist</translation>
    </message>
    <message>
        <source>%1 rows are</source>
        <translation>%1 Zeilen sind</translation>
    </message>
    <message>
        <source>%1 hidden by the filter.</source>
        <translation>%1 durch den Filter verborgen.</translation>
    </message>
</context>
<context>
    <name>SocketTableModel</name>
    <message>
        <source>Not known: only an open TCP connection has such a count.</source>
        <translation>Nicht bekannt: Nur eine offene TCP-Verbindung hat eine solche Zählung.</translation>
    </message>
</context>
<context>
    <name>SortMenu</name>
    <message>
        <source>Sort by</source>
        <translation>Sortieren nach</translation>
    </message>
    <message>
        <source>No table is on show</source>
        <translation>Keine Tabelle zu sehen</translation>
    </message>
    <message>
        <source>The other way round</source>
        <translation>Andersherum</translation>
    </message>
</context>
<context>
    <name>SpanBar</name>
    <message>
        <source>Show what was open</source>
        <translation>Zeigen, was offen war</translation>
    </message>
    <message>
        <source>Select nothing</source>
        <translation>Nichts auswählen</translation>
    </message>
    <message>
        <source>Show what was open then</source>
        <translation>Zeigen, was damals offen war</translation>
    </message>
    <message>
        <source>Selected span</source>
        <translation>Gewählte Zeitspanne</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Zeigen</translation>
    </message>
    <message>
        <source>{start} to {end}</source>
        <translation>{start} bis {end}</translation>
    </message>
</context>
<context>
    <name>Sparkline</name>
    <message>
        <source>Connections opened and closed, last 5 minutes</source>
        <translation>Geöffnete und geschlossene Verbindungen, letzte 5 Minuten</translation>
    </message>
</context>
<context>
    <name>StatusLine</name>
    <message>
        <source>Summary</source>
        <translation>Zusammenfassung</translation>
    </message>
    <message>
        <source>Looking for the first time…</source>
        <translation>Erste Abfrage läuft…</translation>
    </message>
</context>
<context>
    <name>StepList</name>
    <message>
        <source>Step %1</source>
        <translation>Schritt %1</translation>
    </message>
</context>
<context>
    <name>StopDialog</name>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Keep waiting</source>
        <translation>Weiter warten</translation>
    </message>
    <message>
        <source>Force</source>
        <translation>Erzwingen</translation>
    </message>
    <message>
        <source>Looking who holds port %1…</source>
        <translation>Wer Port %1 belegt, wird ermittelt…</translation>
    </message>
    <message>
        <source>Stop a listener</source>
        <translation>Lauschendes Programm beenden</translation>
    </message>
    <message>
        <source>About it</source>
        <translation>Näheres</translation>
    </message>
    <message>
        <source>Copy %1</source>
        <translation>%1 kopieren</translation>
    </message>
    <message>
        <source>Nothing holds it any more.</source>
        <translation>Nichts belegt ihn mehr.</translation>
    </message>
    <message>
        <source>This cannot be stopped</source>
        <translation>Dies lässt sich nicht beenden</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>See everything</source>
        <translation>Alles sehen</translation>
    </message>
    <message>
        <source>Stop process</source>
        <translation>Prozess beenden</translation>
    </message>
    <message>
        <source>Stop %1 processes</source>
        <translation>%1 Prozesse beenden</translation>
    </message>
    <message>
        <source>Bound to process %1</source>
        <translation>Gebunden an Prozess %1</translation>
    </message>
    <message>
        <source>Bound to process %1, started %2</source>
        <translation>Gebunden an Prozess %1, gestartet %2</translation>
    </message>
    <message>
        <source>Do not wait</source>
        <translation>Nicht warten</translation>
    </message>
    <message>
        <source>Waiting for it to finish, %1 s left…</source>
        <translation>Wartet auf das Ende, noch %1 s…</translation>
    </message>
    <message>
        <source>Waiting for it to finish…</source>
        <translation>Wartet auf das Ende…</translation>
    </message>
    <message>
        <source>Leave it running</source>
        <translation>Laufen lassen</translation>
    </message>
    <message>
        <source>Stopped by force</source>
        <translation>Zwangsweise beendet</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>Beendet</translation>
    </message>
    <message>
        <source>Stopped, but the port is not free</source>
        <translation>Beendet, aber der Port ist nicht frei</translation>
    </message>
    <message>
        <source>Not waited for</source>
        <translation>Nicht abgewartet</translation>
    </message>
    <message>
        <source>Not stopped</source>
        <translation>Nicht beendet</translation>
    </message>
    <message>
        <source>It has ended by itself</source>
        <translation>Es hat von selbst geendet</translation>
    </message>
    <message>
        <source>Something has changed</source>
        <translation>Etwas hat sich geändert</translation>
    </message>
    <message>
        <source>Nothing was stopped.</source>
        <translation>Nichts wurde beendet.</translation>
    </message>
    <message>
        <source>The machine cannot be looked at</source>
        <translation>Der Computer ist nicht abfragbar</translation>
    </message>
</context>
<context>
    <name>StopPlanView</name>
    <message>
        <source>It has started no other process that still runs.</source>
        <translation>Es hat keinen anderen Prozess gestartet, der noch läuft.</translation>
    </message>
    <message>
        <source>How</source>
        <translation>Wie</translation>
    </message>
    <message>
        <source>What ends with it</source>
        <translation>Was mit ihm endet</translation>
    </message>
    <message>
        <source>What happens</source>
        <translation>Was geschieht</translation>
    </message>
    <message>
        <source>Stop only process %1</source>
        <translation>Nur Prozess %1 beenden</translation>
    </message>
    <message>
        <source>The port stays open then: what it started holds it too.</source>
        <translation>Der Port bleibt dann offen: Was er gestartet hat, hält ihn auch.</translation>
    </message>
    <message>
        <source>Stop process %1 and the one it started</source>
        <translation>Prozess %1 und den von ihm gestarteten beenden</translation>
    </message>
    <message>
        <source>Stop process %1 and the %2 it started</source>
        <translation>Prozess %1 und die %2 von ihm gestarteten beenden</translation>
    </message>
</context>
<context>
    <name>Strip</name>
    <message>
        <source>last 5 min</source>
        <translation>letzte 5 min</translation>
    </message>
    <message>
        <source>Pulse</source>
        <translation>Puls</translation>
    </message>
    <message>
        <source>Show what cannot be seen</source>
        <translation>Zeigen, was nicht zu sehen ist</translation>
    </message>
    <message>
        <source>1 gap</source>
        <translation>1 Lücke</translation>
    </message>
    <message numerus="yes">
        <source>%n gaps</source>
        <translation>
            <numerusform>1 Lücke</numerusform>
            <numerusform>%n Lücken</numerusform>
        </translation>
    </message>
    <message>
        <source>Counting…</source>
        <translation>Zählt…</translation>
    </message>
    <message>
        <source>Now {opened} opened, {closed} closed per second</source>
        <translation>Jetzt {opened} geöffnet, {closed} geschlossen je Sekunde</translation>
    </message>
    <message>
        <source>Now at least {opened} opened, {closed} closed per second</source>
        <translation>Jetzt mindestens {opened} geöffnet, {closed} geschlossen je Sekunde</translation>
    </message>
    <message>
        <source>a recording</source>
        <translation>eine Aufzeichnung</translation>
    </message>
    <message>
        <source>Source: {name}</source>
        <translation>Quelle: {name}</translation>
    </message>
    <message>
        <source>every {seconds} s</source>
        <translation>alle {seconds} s</translation>
    </message>
    <message>
        <source>{share} % CPU</source>
        <translation>{share} % CPU</translation>
    </message>
</context>
<context>
    <name>TabRow</name>
    <message>
        <source>Menu</source>
        <translation>Menü</translation>
    </message>
    <message>
        <source>Panes</source>
        <translation>Ansichten</translation>
    </message>
</context>
<context>
    <name>TableHeader</name>
    <message>
        <source>Column titles</source>
        <translation>Spaltentitel</translation>
    </message>
    <message>
        <source>Sort by %1</source>
        <translation>Sortieren nach %1</translation>
    </message>
</context>
<context>
    <name>Tabs</name>
    <message>
        <source>%1, %2 unread</source>
        <translation>%1, %2 ungelesen</translation>
    </message>
</context>
<context>
    <name>TellingPanel</name>
    <message>
        <source>Close the panel</source>
        <translation>Leiste schließen</translation>
    </message>
    <message>
        <source>In short</source>
        <translation>Kurz gesagt</translation>
    </message>
    <message>
        <source>Why {verdict}</source>
        <translation>Warum {verdict}</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Grund</translation>
    </message>
</context>
<context>
    <name>TimeRow</name>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>und %n weiteres</numerusform>
            <numerusform>und %n weitere</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n alert(s) marked</source>
        <translation>
            <numerusform>1 Meldung markiert</numerusform>
            <numerusform>%n Meldungen markiert</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TimelineList</name>
    <message>
        <source>Timeline</source>
        <translation>Zeitleiste</translation>
    </message>
</context>
<context>
    <name>TimelinePage</name>
    <message>
        <source>Filter events…</source>
        <translation>Ereignisse filtern…</translation>
    </message>
    <message>
        <source>The latest first</source>
        <translation>Das Neueste zuerst</translation>
    </message>
    <message>
        <source>Searching; nothing is left out back to %1</source>
        <translation>Sucht; nichts ausgelassen bis: %1</translation>
    </message>
    <message>
        <source>Back to the latest</source>
        <translation>Zurück zum Neuesten</translation>
    </message>
    <message>
        <source>%1 newer</source>
        <translation>%1 neuere</translation>
    </message>
    <message>
        <source>Go to the latest: %1</source>
        <translation>Zum Neuesten: %1</translation>
    </message>
</context>
<context>
    <name>Tray</name>
    <message>
        <source>portwatch</source>
        <translation>portwatch</translation>
    </message>
    <message numerus="yes">
        <source>%n unread alerts</source>
        <translation>
            <numerusform>1 ungelesene Meldung</numerusform>
            <numerusform>%n ungelesene Meldungen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TrayMenu</name>
    <message>
        <source>portwatch</source>
        <translation>portwatch</translation>
    </message>
    <message>
        <source>No notifications for an hour</source>
        <translation>Eine Stunde keine Benachrichtigungen</translation>
    </message>
    <message>
        <source>No notifications until %1</source>
        <translation>Keine Benachrichtigungen bis %1</translation>
    </message>
</context>
<context>
    <name>UndoBar</name>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Close this message</source>
        <translation>Hinweis schließen</translation>
    </message>
    <message>
        <source>Undo: %1</source>
        <translation>Rückgängig: %1</translation>
    </message>
</context>
<context>
    <name>_Code</name>
    <message>
        <source>Show less</source>
        <translation>Weniger zeigen</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>Alle zeigen</translation>
    </message>
</context>
<context>
    <name>_Figure</name>
    <message>
        <source>Show all</source>
        <translation>Alle zeigen</translation>
    </message>
    <message>
        <source>Show what this counts: {query}</source>
        <translation>Zeigen, was hier gezählt ist: {query}</translation>
    </message>
</context>
<context>
    <name>_Point</name>
    <message>
        <source>Point</source>
        <translation>Punkt</translation>
    </message>
</context>
<context>
    <name>_Trouble</name>
    <message>
        <source>The file of settings</source>
        <translation>Die Datei der Einstellungen</translation>
    </message>
</context>
<context>
    <name>section</name>
    <message>
        <source>This system lets portwatch look, but not stop what is not yours.</source>
        <translation>Dieses System lässt portwatch nachsehen, aber nicht beenden, was nicht Ihnen gehört.</translation>
    </message>
    <message>
        <source>What belongs to others is shown, and its processes can be stopped. Services of the system, and containers, are stopped by their managers, which the helper asks for you.</source>
        <translation>Was anderen gehört, wird gezeigt, und seine Prozesse lassen sich beenden. Dienste des Systems und Container werden von ihren Verwaltungen beendet, die das Hilfsprogramm für Sie fragt.</translation>
    </message>
</context>
</TS>
