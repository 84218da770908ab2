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
        <source>Shows what is listening on this computer, who can reach it, and whether that is expected.

It sends nothing anywhere. Free software under the Apache License 2.0.</source>
        <translation>Zeigt, was auf diesem Computer lauscht, wer es erreichen kann und ob das erwartet ist.

Es sendet nichts, nirgendwohin. Freie Software unter der Apache-Lizenz 2.0.</translation>
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
        <source>Start when I log in</source>
        <translation>Beim Anmelden starten</translation>
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
        <source>Explain a port</source>
        <translation>Port erklären</translation>
    </message>
    <message>
        <source>Port, from 0 to 65535:</source>
        <translation>Port, von 0 bis 65535:</translation>
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
        <source>No program here holds port {port}: the kernel itself{purpose}, most likely.</source>
        <translation>Kein Programm hier belegt Port {port}: höchstwahrscheinlich der Kernel selbst{purpose}.</translation>
    </message>
    <message>
        <source>The kernel itself holds port {port}{purpose}; no program does.</source>
        <translation>Der Kernel selbst belegt Port {port}{purpose}; kein Programm tut es.</translation>
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
        <source>the internet</source>
        <translation>für das Internet</translation>
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
        <source>on %1</source>
        <translation>am %1</translation>
    </message>
    <message>
        <source>from %1 to %2</source>
        <translation>von %1 bis %2</translation>
    </message>
    <message>
        <source>at %1</source>
        <translation>um %1</translation>
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
        <source>it is no file</source>
        <translation>es ist keine Datei</translation>
    </message>
    <message>
        <source>it is too large</source>
        <translation>es ist zu groß</translation>
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
        <source>portwatch --source netlink list</source>
        <translation>portwatch --source netlink list</translation>
    </message>
    <message>
        <source>The kernel&apos;s own table</source>
        <translation>Die Tabelle des Kernels</translation>
    </message>
    <message>
        <source>The kernel&apos;s own table of sockets cannot be asked, so a slower way is used.</source>
        <translation>Die Tabelle des Kernels über Sockets ist nicht abfragbar, daher wird ein langsamerer Weg genommen.</translation>
    </message>
    <message>
        <source>Some sockets</source>
        <translation>Einige Sockets</translation>
    </message>
    <message>
        <source>Some sockets cannot be seen, so they are not in the list.</source>
        <translation>Einige Sockets sind nicht zu sehen, daher fehlen sie in der Liste.</translation>
    </message>
    <message>
        <source>Some containers&apos; own networks</source>
        <translation>Eigene Netze einiger Container</translation>
    </message>
    <message>
        <source>What listens in some networks of containers and sandboxes is not in the list.</source>
        <translation>Was in manchen Netzen von Containern und Sandboxen lauscht, fehlt in der Liste.</translation>
    </message>
    <message>
        <source>What closes between two looks</source>
        <translation>Was zwischen zwei Abfragen schließt</translation>
    </message>
    <message>
        <source>The kernel does not tell which sockets end: what opens and closes between two looks is missed.</source>
        <translation>Der Kernel sagt nicht, welche Sockets enden: Was zwischen zwei Abfragen öffnet und schließt, wird verpasst.</translation>
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
        <source>The list of installed packages cannot be read, so it is not known which programs are packaged.</source>
        <translation>Die Liste der installierten Pakete ist nicht lesbar, daher ist nicht bekannt, welche Programme aus Paketen stammen.</translation>
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
        <source>Program files are not compared with what their packages hold, so that one that was exchanged on the disk is not noticed.</source>
        <translation>Programmdateien werden nicht mit dem Inhalt ihrer Pakete verglichen, daher fällt eine auf dem Datenträger ausgetauschte nicht auf.</translation>
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
        <source>{n} have files on a file system that does not answer: these are not looked at, so that portwatch does not wait for them.</source>
        <translation>Bei {n} liegen Dateien auf einem Dateisystem, das nicht antwortet: Sie werden nicht angesehen, damit portwatch nicht auf sie wartet.</translation>
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
        <source>The kernel&apos;s counts cannot be read, so what opens and closes is counted as &apos;at least&apos;.</source>
        <translation>Die Zählungen des Kernels sind nicht lesbar, daher gilt die Zahl dessen, was öffnet und schließt, als „mindestens“.</translation>
    </message>
    <message>
        <source>Network interfaces</source>
        <translation>Netzwerkschnittstellen</translation>
    </message>
    <message>
        <source>The network interfaces cannot be read, so reach is told by the address alone.</source>
        <translation>Die Netzwerkschnittstellen sind nicht lesbar, daher wird die Reichweite allein aus der Adresse genannt.</translation>
    </message>
    <message>
        <source>Firewall rules</source>
        <translation>Regeln der Firewall</translation>
    </message>
    <message>
        <source>The firewall&apos;s rules are not read; reach is told as if no rule blocked it.</source>
        <translation>Die Regeln der Firewall werden nicht gelesen; die Reichweite wird genannt, als sperrte keine Regel.</translation>
    </message>
    <message>
        <source>Rules of the packet filter</source>
        <translation>Regeln des Paketfilters</translation>
    </message>
    <message>
        <source>The rules of the packet filter are not read; reach is told as if none of them blocked it.</source>
        <translation>Die Regeln des Paketfilters werden nicht gelesen; die Reichweite wird genannt, als sperrte keine von ihnen.</translation>
    </message>
    <message>
        <source>Owners that are hidden here</source>
        <translation>Hier verborgene Besitzer</translation>
    </message>
    <message>
        <source>Owners of {n} are hidden even from an administrator, as in a sandbox or a container.</source>
        <translation>Besitzer von {n} sind selbst einem Administrator verborgen, wie in einer Sandbox oder einem Container.</translation>
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
        <source>Containers</source>
        <translation>Container</translation>
    </message>
    <message>
        <source>This computer</source>
        <translation>Dieser Computer</translation>
    </message>
    <message>
        <source>Any network</source>
        <translation>Jedes Netz</translation>
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
        <source>user {name}</source>
        <translation>Benutzer {name}</translation>
    </message>
    <message>
        <source>{some} and {last}</source>
        <translation>{some} und {last}</translation>
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
        <translation>Bis ein anderes Programm an seine Stelle tritt oder es weiter erreichbar ist als: %1.</translation>
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
    <name>LoginStart</name>
    <message>
        <source>Starting with the session cannot be changed: %1</source>
        <translation>Der Start mit der Sitzung lässt sich nicht ändern: %1</translation>
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
    <name>ReasonList</name>
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
    <name>_Tabs</name>
    <message>
        <source>%1, %2 unread</source>
        <translation>%1, %2 ungelesen</translation>
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
