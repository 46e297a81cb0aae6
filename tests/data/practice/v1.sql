-- A practice as Restday kept it with version 1 of the schema: made by restdayctl of that time (init,
-- practitioner add, service add, room add, client add, programme new, book, move, cancel, undo) and
-- written out as text. It is what a file from before routines and own templates looks like.
PRAGMA application_id = 1380213113;
BEGIN TRANSACTION;
CREATE TABLE booking (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  uid TEXT NOT NULL CONSTRAINT "booking.uid" CHECK (length(uid) BETWEEN 1 AND 64),
  client INTEGER NOT NULL REFERENCES client (id) ON DELETE RESTRICT,
  practitioner INTEGER NOT NULL REFERENCES practitioner (id) ON DELETE RESTRICT,
  service INTEGER NOT NULL REFERENCES service (id) ON DELETE RESTRICT,
  room INTEGER REFERENCES room (id) ON DELETE RESTRICT,
  starts INTEGER NOT NULL,
  ends INTEGER NOT NULL,
  busy_until INTEGER NOT NULL,
  pressure INTEGER CONSTRAINT "booking.pressure" CHECK (pressure BETWEEN 1 AND 5),
  status TEXT NOT NULL CONSTRAINT "booking.status" CHECK (status IN ('provisional', 'confirmed', 'arrived', 'completed', 'cancelled', 'no-show')),
  sequence INTEGER NOT NULL CONSTRAINT "booking.sequence" CHECK (sequence BETWEEN 0 AND 1000000),
  advice_overridden TEXT CONSTRAINT "booking.advice_overridden" CHECK (length(advice_overridden) BETWEEN 1 AND 400),
  cancel_reason TEXT CONSTRAINT "booking.cancel_reason" CHECK (length(cancel_reason) BETWEEN 1 AND 400),
  cancelled_by TEXT CONSTRAINT "booking.cancelled_by" CHECK (cancelled_by IN ('client', 'practice')),
  cancelled_at INTEGER,
  note TEXT CONSTRAINT "booking.note" CHECK (length(note) BETWEEN 1 AND 1000)
) STRICT;
INSERT INTO "booking" VALUES(1,'07a48d5c-108c-49a3-95e1-dd19de95be17',1,1,1,1,1795773600,1795777200,1795778100,4,'confirmed',0,NULL,NULL,NULL,NULL,NULL);
INSERT INTO "booking" VALUES(2,'3806482d-3b8b-40fa-a2d0-23347aca519a',2,1,1,1,1795784400,1795788000,1795788900,4,'confirmed',3,NULL,NULL,NULL,NULL,NULL);
CREATE TABLE client (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  name TEXT NOT NULL CONSTRAINT "client.name" CHECK (length(name) BETWEEN 1 AND 120),
  phone TEXT CONSTRAINT "client.phone" CHECK (length(phone) BETWEEN 3 AND 40),
  email TEXT CONSTRAINT "client.email" CHECK (length(email) BETWEEN 3 AND 254),
  address TEXT CONSTRAINT "client.address" CHECK (length(address) BETWEEN 1 AND 400),
  birth_date TEXT CONSTRAINT "client.birth_date" CHECK (length(birth_date) = 10 AND substr(birth_date, 5, 1) = '-' AND substr(birth_date, 8, 1) = '-' AND birth_date >= '1900-01-01' AND birth_date < '2200-01-01'),
  emergency_name TEXT CONSTRAINT "client.emergency_name" CHECK (length(emergency_name) BETWEEN 1 AND 120),
  emergency_phone TEXT CONSTRAINT "client.emergency_phone" CHECK (length(emergency_phone) BETWEEN 3 AND 40),
  training_time TEXT NOT NULL CONSTRAINT "client.training_time" CHECK (length(training_time) = 5 AND substr(training_time, 3, 1) = ':' AND training_time BETWEEN '00:00' AND '23:59'),
  easy_pace INTEGER NOT NULL CONSTRAINT "client.easy_pace" CHECK (easy_pace BETWEEN 150 AND 1200),
  preferred_practitioner INTEGER REFERENCES practitioner (id) ON DELETE RESTRICT,
  start_fitness REAL CONSTRAINT "client.start_fitness" CHECK (start_fitness BETWEEN 0 AND 1000),
  start_fatigue REAL CONSTRAINT "client.start_fatigue" CHECK (start_fatigue BETWEEN 0 AND 1000),
  archived INTEGER NOT NULL CONSTRAINT "client.archived" CHECK (archived IN (0, 1))
) STRICT;
INSERT INTO "client" VALUES(1,'Hannah Clarke','07700 900123',NULL,NULL,NULL,NULL,NULL,'14:15',390,NULL,NULL,NULL,0);
INSERT INTO "client" VALUES(2,'Wei Chen',NULL,'wei@example.org',NULL,NULL,NULL,NULL,'07:00',390,NULL,NULL,NULL,0);
CREATE TABLE consent (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  client INTEGER NOT NULL REFERENCES client (id) ON DELETE CASCADE,
  version TEXT NOT NULL CONSTRAINT "consent.version" CHECK (length(version) BETWEEN 1 AND 40),
  given TEXT NOT NULL CONSTRAINT "consent.given" CHECK (length(given) = 10 AND substr(given, 5, 1) = '-' AND substr(given, 8, 1) = '-' AND given >= '1900-01-01' AND given < '2200-01-01'),
  withdrawn TEXT CONSTRAINT "consent.withdrawn" CHECK (length(withdrawn) = 10 AND substr(withdrawn, 5, 1) = '-' AND substr(withdrawn, 8, 1) = '-' AND withdrawn >= '1900-01-01' AND withdrawn < '2200-01-01')
) STRICT;
CREATE TABLE contraindication (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  client INTEGER NOT NULL REFERENCES client (id) ON DELETE CASCADE,
  caution TEXT NOT NULL CONSTRAINT "contraindication.caution" CHECK (caution IN ('do-not-treat', 'avoid-area', 'ask-first')),
  description TEXT NOT NULL CONSTRAINT "contraindication.description" CHECK (length(description) BETWEEN 1 AND 400),
  starts TEXT CONSTRAINT "contraindication.starts" CHECK (length(starts) = 10 AND substr(starts, 5, 1) = '-' AND substr(starts, 8, 1) = '-' AND starts >= '1900-01-01' AND starts < '2200-01-01'),
  ends TEXT CONSTRAINT "contraindication.ends" CHECK (length(ends) = 10 AND substr(ends, 5, 1) = '-' AND substr(ends, 8, 1) = '-' AND ends >= '1900-01-01' AND ends < '2200-01-01')
) STRICT;
CREATE TABLE journal (  id INTEGER PRIMARY KEY,  change INTEGER NOT NULL,  at INTEGER NOT NULL,  practitioner INTEGER NOT NULL,  action TEXT NOT NULL,  kind TEXT NOT NULL,  record INTEGER NOT NULL,  client INTEGER,  former_client INTEGER,  before TEXT,  after TEXT,  undoes INTEGER NOT NULL,  hash TEXT NOT NULL) STRICT;
INSERT INTO "journal" VALUES(1,1,1795420800000000,0,'add','settings',1,NULL,NULL,NULL,'{"id":1,"name":"Harbour Street","zone":"Europe/London","opening_hours":"mon=08:00-20:00;tue=08:00-20:00;wed=08:00-20:00;thu=08:00-20:00;fri=08:00-20:00;sat=09:00-13:00","slot_minutes":15,"ideal_spacing_days":14,"too_soon_days":5,"after_workout_minutes":60,"hard_factor":1.3,"firm_hours":36,"pressure_far":5,"pressure_week":3,"pressure_week_accustomed":4,"pressure_days":3,"pressure_eve":2,"pressure_race_day":1,"pressure_after":2,"pressure_recovered":5,"c_race_days":3,"massage_load_1":0,"massage_load_2":0,"massage_load_3":1,"massage_load_4":2,"massage_load_5":4,"unrecorded":"as-planned","retention_years":8,"demo":false}',0,'6aa0d84397656f8a25009b3b75663f72c63713ce3699ac0bcb20252c4500f7c3');
INSERT INTO "journal" VALUES(2,2,1795420800000000,0,'add','practitioner',1,NULL,NULL,NULL,'{"id":1,"name":"Ines Duarte","disciplines":"massage,sports-massage","hours":"mon=09:00-17:00;tue=09:00-17:00;wed=09:00-17:00;thu=09:00-17:00;fri=09:00-17:00","colour":"blue","role":"owner","archived":false}',0,'fb8787410991e89bb726260404f361c92435361e052dc5cc96ce5444e6859d4d');
INSERT INTO "journal" VALUES(3,3,1795420800000000,1,'add','practitioner',2,NULL,NULL,NULL,'{"id":2,"name":"Mike Adeyemi","disciplines":"personal-training","hours":"mon=08:00-20:00;tue=08:00-20:00;wed=08:00-20:00;thu=08:00-20:00;fri=08:00-20:00;sat=08:00-20:00","colour":"violet","role":"practitioner","archived":false}',0,'b90757aca62ca48af9e05ce8d85970962e1779807978183771fa26df8bf7a945');
INSERT INTO "journal" VALUES(4,4,1795420800000000,1,'add','service',1,NULL,NULL,NULL,'{"id":1,"name":"Sports massage 60","discipline":"sports-massage","minutes":60,"buffer":15,"pressure":4,"archived":false}',0,'fdd8386ae1e4f3c048b5c3ae99391fbc358c0521afa0e9c3f5cdf0f5dfc28017');
INSERT INTO "journal" VALUES(5,5,1795420800000000,1,'add','room',1,NULL,NULL,NULL,'{"id":1,"name":"Front room","archived":false}',0,'35410d0cbc0021e50cbe8db0ef816ca7292d93ca2396faf64612427f48f2c181');
INSERT INTO "journal" VALUES(6,6,1795420800000000,1,'add','client',1,1,NULL,NULL,'{"id":1,"name":"Hannah Clarke","phone":"07700 900123","training_time":"14:15","easy_pace":390,"archived":false}',0,'3fd576d7054a676b96c8936d32dcdda17da87098d59b69b5c06b79afd15c8602');
INSERT INTO "journal" VALUES(7,7,1795420800000000,1,'add','client',2,2,NULL,NULL,'{"id":2,"name":"Wei Chen","email":"wei@example.org","training_time":"07:00","easy_pace":390,"archived":false}',0,'3bdfe4de2e096371aacc3a9c02d4d49e866cb72313d2d980a02e94ab4c54baa2');
INSERT INTO "journal" VALUES(8,8,1795420800000000,1,'programme','race',1,1,NULL,NULL,'{"id":1,"client":1,"name":"Frome 10K","date":"2026-12-13","distance_km":10,"priority":"a"}',0,'a08daa420c9c8fb01eaaad7d1c2b3a86e68b695dafef833aed0d83a2652ce42f');
INSERT INTO "journal" VALUES(9,8,1795420800000000,1,'programme','programme',1,1,NULL,NULL,'{"id":1,"client":1,"name":"10 km, 8 weeks","starts":"2026-10-19","ends":"2026-12-13","race":1,"owner":1,"template":"10k-8","closed":false}',0,'7bf7e824381e6fa5da80a7e88f087117b2229558eadbfdd44ef97907469141b6');
INSERT INTO "journal" VALUES(10,8,1795420800000000,1,'programme','workout',1,1,NULL,NULL,'{"id":1,"client":1,"programme":1,"date":"2026-10-20","kind":"easy","minutes":33,"distance_km":5,"cool_down":"Static, 30 seconds each side, twice: calves, hamstrings, quadriceps, hip flexors, gluteals","outcome":"planned"}',0,'bbc463a6f34da8d132c64b1dc452e3f9dd2da1503463b980ae62a4e62a722087');
INSERT INTO "journal" VALUES(11,8,1795420800000000,1,'programme','workout',2,1,NULL,NULL,'{"id":2,"client":1,"programme":1,"date":"2026-10-22","kind":"hills","minutes":28,"distance_km":5,"warm_up":"Dynamic, 10 minutes: easy jog, leg swings, walking lunges, high knees, heel flicks, two short strides","cool_down":"Static, 30 seconds each side, twice: calves, hamstrings, quadriceps, hip flexors, gluteals","outcome":"planned"}',0,'971ce1f2613c251fc26a964fe1437028e5ed516939b6761bf3da889e62bd7aa1');
INSERT INTO "journal" VALUES(12,8,1795420800000000,1,'programme','workout',3,1,NULL,NULL,'{"id":3,"client":1,"programme":1,"date":"2026-10-24","kind":"easy","minutes":26,"distance_km":4,"cool_down":"Static, 30 seconds each side, twice: calves, hamstrings, quadriceps, hip flexors, gluteals","outcome":"planned"}',0,'1fd1e4286286166ef534dbcd7804c78aafda35eac2c8368962194d3f6b3e5690');
INSERT INTO "journal" VALUES(13,8,1795420800000000,1,'programme','workout',4,1,NULL,NULL,'{"id":4,"client":1,"programme":1,"date":"2026-10-25","kind":"long","minutes":46,"distance_km":7,"cool_down":"Static, 30 seconds each side, twice: calves, hamstrings, quadriceps, hip flexors, gluteals","outcome":"planned"}',0,'8b1c1cd6fcc48f5c61ae932bd7d4bd19891d09ddc0e3e6d77a8920e3f7ac35b3');
INSERT INTO "journal" VALUES(14,8,1795420800000000,1,'programme','workout',5,1,NULL,NULL,'{"id":5,"client":1,"programme":1,"date":"2026-10-27","kind":"easy","minutes":33,"distance_km":5,"cool_down":"Static, 30 seconds each side, twice: calves, hamstrings, quadriceps, hip flexors, gluteals","outcome":"planned"}',0,'22c44192ce7e2ac312a245eae34361035f1a0b24ef47e4dc933bfa9a6e1b76aa');
INSERT INTO "journal" VALUES(15,8,1795420800000000,1,'programme','workout',6,1,NULL,NULL,'{"id":6,"client":1,"programme":1,"date":"2026-10-29","kind":"tempo","minutes":33,"distance_km":6,"warm_up":"Dynamic, 10 minutes: easy jog, leg swings, walking lunges, high knees, heel flicks, two short strides","cool_down":"Static, 30 seconds each side, twice: calves, hamstrings, quadriceps, hip flexors, gluteals","outcome":"planned"}',0,'c8ddea94b4351951ae3b8f7c9a9c310ca5572824c9923cbc0bdcb5e480741997');
INSERT INTO "journal" VALUES(16,8,1795420800000000,1,'programme','workout',7,1,NULL,NULL,'{"id":7,"client":1,"programme":1,"date":"2026-10-31","kind":"easy","minutes":26,"distance_km":4,"cool_down":"Static, 30 seconds each side, twice: calves, hamstrings, quadriceps, hip flexors, gluteals","outcome":"planned"}',0,'55405bc7f1f89499925cf1346871a6010feaa06302aed5df4627261362e6b6a8');
INSERT INTO "journal" VALUES(17,8,1795420800000000,1,'programme','workout',8,1,NULL,NULL,'{"id":8,"client":1,"programme":1,"date":"2026-11-01","kind":"long","minutes":52,"distance_km":8,"cool_down":"Static, 30 seconds each side, twice: calves, hamstrings, quadriceps, hip flexors, gluteals","outcome":"planned"}',0,'cc68e7834b15c24ce3f1eaa9edf8b7f94d78a483e391767ca42f1b20a960a269');
INSERT INTO "journal" VALUES(18,8,1795420800000000,1,'programme','workout',9,1,NULL,NULL,'{"id":9,"client":1,"programme":1,"date":"2026-11-03","kind":"easy","minutes":39,"distance_km":6,"cool_down":"Static, 30 seconds each side, twice: calves, hamstrings, quadriceps, hip flexors, gluteals","outcome":"planned"}',0,'32c0e659dc2cdbca472f715afab7213576459b4adc8f1d117951c75e93e692e5');
INSERT INTO "journal" VALUES(19,8,1795420800000000,1,'programme','workout',10,1,NULL,NULL,'{"id":10,"client":1,"programme":1,"date":"2026-11-05","kind":"hills","minutes":33,"distance_km":6,"warm_up":"Dynamic, 10 minutes: easy jog, leg swings, walking lunges, high knees, heel flicks, two short strides","cool_down":"Static, 30 seconds each side, twice: calves, hamstrings, quadriceps, hip flexors, gluteals","outcome":"planned"}',0,'cbc0f50ee8f1a5bbddff2bb666b8f15fe46623dec9add5cbda661cf2b75f8e74');
INSERT INTO "journal" VALUES(20,8,1795420800000000,1,'programme','workout',11,1,NULL,NULL,'{"id":11,"client":1,"programme":1,"date":"2026-11-07","kind":"easy","minutes":33,"distance_km":5,"cool_down":"Static, 30 seconds each side, twice: calves, hamstrings, quadriceps, hip flexors, gluteals","outcome":"planned"}',0,'f4205724f5110da1bc52e5160ee87da374de6112a78d89df91332a0e10de824d');
INSERT INTO "journal" VALUES(21,8,1795420800000000,1,'programme','workout',12,1,NULL,NULL,'{"id":12,"client":1,"programme":1,"date":"2026-11-08","kind":"long","minutes":59,"distance_km":9,"cool_down":"Static, 30 seconds each side, twice: calves, hamstrings, quadriceps, hip flexors, gluteals","outcome":"planned"}',0,'d630b19f166f4e76fe5325d0b809d576e4f965dcb99b69ca30633b1115680ebf');
INSERT INTO "journal" VALUES(22,8,1795420800000000,1,'programme','workout',13,1,NULL,NULL,'{"id":13,"client":1,"programme":1,"date":"2026-11-10","kind":"easy","minutes":33,"distance_km":5,"cool_down":"Static, 30 seconds each side, twice: calves, hamstrings, quadriceps, hip flexors, gluteals","outcome":"planned"}',0,'ca324dfd92a0a086f6779da581a9c38233368d45b98f074165f8dd06343c4bf4');
INSERT INTO "journal" VALUES(23,8,1795420800000000,1,'programme','workout',14,1,NULL,NULL,'{"id":14,"client":1,"programme":1,"date":"2026-11-12","kind":"easy","minutes":33,"distance_km":5,"cool_down":"Static, 30 seconds each side, twice: calves, hamstrings, quadriceps, hip flexors, gluteals","outcome":"planned"}',0,'d88e360d9a20093163b016d85218dc6a4274d4ab4a2114e56e359808f1196991');
INSERT INTO "journal" VALUES(24,8,1795420800000000,1,'programme','workout',15,1,NULL,NULL,'{"id":15,"client":1,"programme":1,"date":"2026-11-14","kind":"easy","minutes":26,"distance_km":4,"cool_down":"Static, 30 seconds each side, twice: calves, hamstrings, quadriceps, hip flexors, gluteals","outcome":"planned"}',0,'38af4b6cb58436475e96f010b91c1dc11f3e9c0278e30afc27a4f8917819a45f');
INSERT INTO "journal" VALUES(25,8,1795420800000000,1,'programme','workout',16,1,NULL,NULL,'{"id":16,"client":1,"programme":1,"date":"2026-11-15","kind":"long","minutes":46,"distance_km":7,"cool_down":"Static, 30 seconds each side, twice: calves, hamstrings, quadriceps, hip flexors, gluteals","outcome":"planned"}',0,'faa7a382cb50431edd03f7ce84697786d68195094c2206aa9ff3be3e33792c7f');
INSERT INTO "journal" VALUES(26,8,1795420800000000,1,'programme','workout',17,1,NULL,NULL,'{"id":17,"client":1,"programme":1,"date":"2026-11-17","kind":"easy","minutes":39,"distance_km":6,"cool_down":"Static, 30 seconds each side, twice: calves, hamstrings, quadriceps, hip flexors, gluteals","outcome":"planned"}',0,'f877e233b9e12262ef5f0e9c4b49d209af0a8840dffc6074965bbfcefbc21e85');
INSERT INTO "journal" VALUES(27,8,1795420800000000,1,'programme','workout',18,1,NULL,NULL,'{"id":18,"client":1,"programme":1,"date":"2026-11-19","kind":"tempo","minutes":39,"distance_km":7,"warm_up":"Dynamic, 10 minutes: easy jog, leg swings, walking lunges, high knees, heel flicks, two short strides","cool_down":"Static, 30 seconds each side, twice: calves, hamstrings, quadriceps, hip flexors, gluteals","outcome":"planned"}',0,'02417eb255ed03f3bd9d02c71c41c62a834c1d928efc0a232fec7a7a477ae748');
INSERT INTO "journal" VALUES(28,8,1795420800000000,1,'programme','workout',19,1,NULL,NULL,'{"id":19,"client":1,"programme":1,"date":"2026-11-21","kind":"easy","minutes":33,"distance_km":5,"cool_down":"Static, 30 seconds each side, twice: calves, hamstrings, quadriceps, hip flexors, gluteals","outcome":"planned"}',0,'fa716a62b458e6d48b4bcd93416fac9720a9e58643da771cf9f42b158a722456');
INSERT INTO "journal" VALUES(29,8,1795420800000000,1,'programme','workout',20,1,NULL,NULL,'{"id":20,"client":1,"programme":1,"date":"2026-11-22","kind":"long","minutes":65,"distance_km":10,"cool_down":"Static, 30 seconds each side, twice: calves, hamstrings, quadriceps, hip flexors, gluteals","outcome":"planned"}',0,'01f0f2a500915dbeef14e2a29e49526a2f367d268e3090dda71afb6a87d623e4');
INSERT INTO "journal" VALUES(30,8,1795420800000000,1,'programme','workout',21,1,NULL,NULL,'{"id":21,"client":1,"programme":1,"date":"2026-11-24","kind":"easy","minutes":46,"distance_km":7,"cool_down":"Static, 30 seconds each side, twice: calves, hamstrings, quadriceps, hip flexors, gluteals","outcome":"planned"}',0,'1cc4b1cf033fe74cca9e20aba7d5c96581b42bd8bdce4486e364c48a281d99cf');
INSERT INTO "journal" VALUES(31,8,1795420800000000,1,'programme','workout',22,1,NULL,NULL,'{"id":22,"client":1,"programme":1,"date":"2026-11-26","kind":"hills","minutes":39,"distance_km":7,"warm_up":"Dynamic, 10 minutes: easy jog, leg swings, walking lunges, high knees, heel flicks, two short strides","cool_down":"Static, 30 seconds each side, twice: calves, hamstrings, quadriceps, hip flexors, gluteals","outcome":"planned"}',0,'dd0fa9986b243e594950bb6cb44694e58a067315e6277dd83e349ebd4d063123');
INSERT INTO "journal" VALUES(32,8,1795420800000000,1,'programme','workout',23,1,NULL,NULL,'{"id":23,"client":1,"programme":1,"date":"2026-11-28","kind":"easy","minutes":33,"distance_km":5,"cool_down":"Static, 30 seconds each side, twice: calves, hamstrings, quadriceps, hip flexors, gluteals","outcome":"planned"}',0,'57487e56685cae9e2ad2c201514e449a16df58455c0f6a04aced3fa5d2b56e79');
INSERT INTO "journal" VALUES(33,8,1795420800000000,1,'programme','workout',24,1,NULL,NULL,'{"id":24,"client":1,"programme":1,"date":"2026-11-29","kind":"long","minutes":72,"distance_km":11,"cool_down":"Static, 30 seconds each side, twice: calves, hamstrings, quadriceps, hip flexors, gluteals","outcome":"planned"}',0,'155b411649a268b26e347322eb560e5a0b247364e894e9ba0b61b364e919b6a5');
INSERT INTO "journal" VALUES(34,8,1795420800000000,1,'programme','workout',25,1,NULL,NULL,'{"id":25,"client":1,"programme":1,"date":"2026-12-01","kind":"easy","minutes":33,"distance_km":5,"cool_down":"Static, 30 seconds each side, twice: calves, hamstrings, quadriceps, hip flexors, gluteals","outcome":"planned"}',0,'9d0053e2d4c4685883124bb4378c5c7c75b26732097227e5db327a34a89df5d4');
INSERT INTO "journal" VALUES(35,8,1795420800000000,1,'programme','workout',26,1,NULL,NULL,'{"id":26,"client":1,"programme":1,"date":"2026-12-03","kind":"tempo","minutes":28,"distance_km":5,"warm_up":"Dynamic, 10 minutes: easy jog, leg swings, walking lunges, high knees, heel flicks, two short strides","cool_down":"Static, 30 seconds each side, twice: calves, hamstrings, quadriceps, hip flexors, gluteals","outcome":"planned"}',0,'797bf54bd7db752a1e183113f0920d3e401c91cffb891e39eba73cadf48c4324');
INSERT INTO "journal" VALUES(36,8,1795420800000000,1,'programme','workout',27,1,NULL,NULL,'{"id":27,"client":1,"programme":1,"date":"2026-12-05","kind":"easy","minutes":20,"distance_km":3,"cool_down":"Static, 30 seconds each side, twice: calves, hamstrings, quadriceps, hip flexors, gluteals","outcome":"planned"}',0,'95067345035698b6a98306c2518a44db94feaadc86f986dc1962e54e416e94e7');
INSERT INTO "journal" VALUES(37,8,1795420800000000,1,'programme','workout',28,1,NULL,NULL,'{"id":28,"client":1,"programme":1,"date":"2026-12-06","kind":"long","minutes":46,"distance_km":7,"cool_down":"Static, 30 seconds each side, twice: calves, hamstrings, quadriceps, hip flexors, gluteals","outcome":"planned"}',0,'09da2c1ce30c47cdb52c57c357cee74ee962aa46ea2cb90f6ef33a921e0bda2b');
INSERT INTO "journal" VALUES(38,8,1795420800000000,1,'programme','workout',29,1,NULL,NULL,'{"id":29,"client":1,"programme":1,"date":"2026-12-08","kind":"easy","minutes":26,"distance_km":4,"cool_down":"Static, 30 seconds each side, twice: calves, hamstrings, quadriceps, hip flexors, gluteals","outcome":"planned"}',0,'ab6f8bca22851ccce117e6658b7ff9d1565918bf846cebd84199c7a70cf2bcda');
INSERT INTO "journal" VALUES(39,8,1795420800000000,1,'programme','workout',30,1,NULL,NULL,'{"id":30,"client":1,"programme":1,"date":"2026-12-10","kind":"tempo","minutes":22,"distance_km":4,"warm_up":"Dynamic, 10 minutes: easy jog, leg swings, walking lunges, high knees, heel flicks, two short strides","cool_down":"Static, 30 seconds each side, twice: calves, hamstrings, quadriceps, hip flexors, gluteals","outcome":"planned"}',0,'c4d3e9fd07c7fffaab99ec62b36fe08c5d638b8bc446bf90640b8ffbc8b2b429');
INSERT INTO "journal" VALUES(40,8,1795420800000000,1,'programme','workout',31,1,NULL,NULL,'{"id":31,"client":1,"programme":1,"date":"2026-12-12","kind":"easy","minutes":20,"distance_km":3,"cool_down":"Static, 30 seconds each side, twice: calves, hamstrings, quadriceps, hip flexors, gluteals","outcome":"planned"}',0,'66332db7689f62f883704ef546a02dd29adf8f713340582441b1cfd7ca7a353e');
INSERT INTO "journal" VALUES(41,8,1795420800000000,1,'programme','workout',32,1,NULL,NULL,'{"id":32,"client":1,"programme":1,"date":"2026-12-13","kind":"race","minutes":55,"distance_km":10,"warm_up":"Dynamic, 10 minutes: easy jog, leg swings, walking lunges, high knees, heel flicks, two short strides","cool_down":"Static, 30 seconds each side, twice: calves, hamstrings, quadriceps, hip flexors, gluteals","outcome":"planned"}',0,'e933a7f5121b6f9394d16f0d00d3ec7a80ca731bb86568d35f6723a1b50d53b6');
INSERT INTO "journal" VALUES(42,9,1795420800000000,1,'book','booking',1,1,NULL,NULL,'{"id":1,"uid":"07a48d5c-108c-49a3-95e1-dd19de95be17","client":1,"practitioner":1,"service":1,"room":1,"starts":1795773600,"ends":1795777200,"busy_until":1795778100,"pressure":4,"status":"confirmed","sequence":0}',0,'cfb59e5fee6abb0dd813bba78d3dae835932860ee462766de1f8a0c565cd71b6');
INSERT INTO "journal" VALUES(43,10,1795420800000000,1,'book','booking',2,2,NULL,NULL,'{"id":2,"uid":"3806482d-3b8b-40fa-a2d0-23347aca519a","client":2,"practitioner":1,"service":1,"room":1,"starts":1795780800,"ends":1795784400,"busy_until":1795785300,"pressure":4,"status":"confirmed","sequence":0}',0,'e357c063d59a8990546499cf06b1be862bf64df16f471d24d2ee2766a9430adb');
INSERT INTO "journal" VALUES(44,11,1795420800000000,1,'move','booking',2,2,NULL,'{"id":2,"uid":"3806482d-3b8b-40fa-a2d0-23347aca519a","client":2,"practitioner":1,"service":1,"room":1,"starts":1795780800,"ends":1795784400,"busy_until":1795785300,"pressure":4,"status":"confirmed","sequence":0}','{"id":2,"uid":"3806482d-3b8b-40fa-a2d0-23347aca519a","client":2,"practitioner":1,"service":1,"room":1,"starts":1795784400,"ends":1795788000,"busy_until":1795788900,"pressure":4,"status":"confirmed","sequence":1}',0,'69db02337fcd2b554485e5d0d8a3adc73e0306188195d630c5eae215881eded9');
INSERT INTO "journal" VALUES(45,12,1795420800000000,1,'cancel','booking',2,2,NULL,'{"id":2,"uid":"3806482d-3b8b-40fa-a2d0-23347aca519a","client":2,"practitioner":1,"service":1,"room":1,"starts":1795784400,"ends":1795788000,"busy_until":1795788900,"pressure":4,"status":"confirmed","sequence":1}','{"id":2,"uid":"3806482d-3b8b-40fa-a2d0-23347aca519a","client":2,"practitioner":1,"service":1,"room":1,"starts":1795784400,"ends":1795788000,"busy_until":1795788900,"pressure":4,"status":"cancelled","sequence":2,"cancel_reason":"a cold","cancelled_by":"client","cancelled_at":1795420800}',0,'1cee33f9bd0c05592cc4d865cd0899d8d72fe71861a477a2c1da792b38a62fec');
INSERT INTO "journal" VALUES(46,13,1795420800000000,1,'undo','booking',2,2,NULL,'{"id":2,"uid":"3806482d-3b8b-40fa-a2d0-23347aca519a","client":2,"practitioner":1,"service":1,"room":1,"starts":1795784400,"ends":1795788000,"busy_until":1795788900,"pressure":4,"status":"cancelled","sequence":2,"cancel_reason":"a cold","cancelled_by":"client","cancelled_at":1795420800}','{"id":2,"uid":"3806482d-3b8b-40fa-a2d0-23347aca519a","client":2,"practitioner":1,"service":1,"room":1,"starts":1795784400,"ends":1795788000,"busy_until":1795788900,"pressure":4,"status":"confirmed","sequence":3}',12,'1a075d3923f296ece208a6e207671db97d592f5ed1fa08e6a9ae432f89c71880');
CREATE TABLE practitioner (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  name TEXT NOT NULL CONSTRAINT "practitioner.name" CHECK (length(name) BETWEEN 1 AND 120),
  disciplines TEXT,
  hours TEXT,
  colour TEXT NOT NULL CONSTRAINT "practitioner.colour" CHECK (colour IN ('blue', 'violet', 'magenta', 'olive', 'slate', 'indigo', 'plum', 'brown')),
  role TEXT NOT NULL CONSTRAINT "practitioner.role" CHECK (role IN ('owner', 'practitioner', 'front-desk')),
  email TEXT CONSTRAINT "practitioner.email" CHECK (length(email) BETWEEN 3 AND 254),
  phone TEXT CONSTRAINT "practitioner.phone" CHECK (length(phone) BETWEEN 3 AND 40),
  archived INTEGER NOT NULL CONSTRAINT "practitioner.archived" CHECK (archived IN (0, 1))
) STRICT;
INSERT INTO "practitioner" VALUES(1,'Ines Duarte','massage,sports-massage','mon=09:00-17:00;tue=09:00-17:00;wed=09:00-17:00;thu=09:00-17:00;fri=09:00-17:00','blue','owner',NULL,NULL,0);
INSERT INTO "practitioner" VALUES(2,'Mike Adeyemi','personal-training','mon=08:00-20:00;tue=08:00-20:00;wed=08:00-20:00;thu=08:00-20:00;fri=08:00-20:00;sat=08:00-20:00','violet','practitioner',NULL,NULL,0);
CREATE TABLE programme (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  client INTEGER NOT NULL REFERENCES client (id) ON DELETE CASCADE,
  name TEXT NOT NULL CONSTRAINT "programme.name" CHECK (length(name) BETWEEN 1 AND 120),
  starts TEXT NOT NULL CONSTRAINT "programme.starts" CHECK (length(starts) = 10 AND substr(starts, 5, 1) = '-' AND substr(starts, 8, 1) = '-' AND starts >= '1900-01-01' AND starts < '2200-01-01'),
  ends TEXT NOT NULL CONSTRAINT "programme.ends" CHECK (length(ends) = 10 AND substr(ends, 5, 1) = '-' AND substr(ends, 8, 1) = '-' AND ends >= '1900-01-01' AND ends < '2200-01-01'),
  race INTEGER REFERENCES race (id) ON DELETE RESTRICT,
  owner INTEGER REFERENCES practitioner (id) ON DELETE RESTRICT,
  template TEXT CONSTRAINT "programme.template" CHECK (length(template) BETWEEN 1 AND 64),
  source TEXT CONSTRAINT "programme.source" CHECK (length(source) BETWEEN 1 AND 400),
  note TEXT CONSTRAINT "programme.note" CHECK (length(note) BETWEEN 1 AND 4000),
  closed INTEGER NOT NULL CONSTRAINT "programme.closed" CHECK (closed IN (0, 1))
) STRICT;
INSERT INTO "programme" VALUES(1,1,'10 km, 8 weeks','2026-10-19','2026-12-13',1,1,'10k-8',NULL,NULL,0);
CREATE TABLE race (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  client INTEGER NOT NULL REFERENCES client (id) ON DELETE CASCADE,
  name TEXT NOT NULL CONSTRAINT "race.name" CHECK (length(name) BETWEEN 1 AND 120),
  date TEXT NOT NULL CONSTRAINT "race.date" CHECK (length(date) = 10 AND substr(date, 5, 1) = '-' AND substr(date, 8, 1) = '-' AND date >= '1900-01-01' AND date < '2200-01-01'),
  start TEXT CONSTRAINT "race.start" CHECK (length(start) = 5 AND substr(start, 3, 1) = ':' AND start BETWEEN '00:00' AND '23:59'),
  distance_km REAL CONSTRAINT "race.distance_km" CHECK (distance_km BETWEEN 0.05 AND 1000),
  priority TEXT NOT NULL CONSTRAINT "race.priority" CHECK (priority IN ('a', 'b', 'c'))
) STRICT;
INSERT INTO "race" VALUES(1,1,'Frome 10K','2026-12-13',NULL,10.0,'a');
CREATE TABLE room (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  name TEXT NOT NULL CONSTRAINT "room.name" CHECK (length(name) BETWEEN 1 AND 80),
  disciplines TEXT,
  archived INTEGER NOT NULL CONSTRAINT "room.archived" CHECK (archived IN (0, 1))
) STRICT;
INSERT INTO "room" VALUES(1,'Front room',NULL,0);
CREATE TABLE service (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  name TEXT NOT NULL CONSTRAINT "service.name" CHECK (length(name) BETWEEN 1 AND 120),
  short_name TEXT CONSTRAINT "service.short_name" CHECK (length(short_name) BETWEEN 1 AND 24),
  discipline TEXT NOT NULL,
  minutes INTEGER NOT NULL CONSTRAINT "service.minutes" CHECK (minutes BETWEEN 5 AND 480),
  buffer INTEGER NOT NULL CONSTRAINT "service.buffer" CHECK (buffer BETWEEN 0 AND 240),
  pressure INTEGER CONSTRAINT "service.pressure" CHECK (pressure BETWEEN 1 AND 5),
  load_per_minute REAL CONSTRAINT "service.load_per_minute" CHECK (load_per_minute BETWEEN 0 AND 20),
  archived INTEGER NOT NULL CONSTRAINT "service.archived" CHECK (archived IN (0, 1))
) STRICT;
INSERT INTO "service" VALUES(1,'Sports massage 60',NULL,'sports-massage',60,15,4,NULL,0);
CREATE TABLE settings (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  name TEXT NOT NULL CONSTRAINT "settings.name" CHECK (length(name) BETWEEN 1 AND 120),
  zone TEXT NOT NULL CONSTRAINT "settings.zone" CHECK (length(zone) BETWEEN 1 AND 64),
  opening_hours TEXT NOT NULL,
  slot_minutes INTEGER NOT NULL CONSTRAINT "settings.slot_minutes" CHECK (slot_minutes BETWEEN 5 AND 60),
  ideal_spacing_days INTEGER NOT NULL CONSTRAINT "settings.ideal_spacing_days" CHECK (ideal_spacing_days BETWEEN 1 AND 90),
  too_soon_days INTEGER NOT NULL CONSTRAINT "settings.too_soon_days" CHECK (too_soon_days BETWEEN 0 AND 30),
  after_workout_minutes INTEGER NOT NULL CONSTRAINT "settings.after_workout_minutes" CHECK (after_workout_minutes BETWEEN 0 AND 480),
  hard_factor REAL NOT NULL CONSTRAINT "settings.hard_factor" CHECK (hard_factor BETWEEN 1 AND 5),
  firm_hours INTEGER NOT NULL CONSTRAINT "settings.firm_hours" CHECK (firm_hours BETWEEN 0 AND 168),
  pressure_far INTEGER NOT NULL CONSTRAINT "settings.pressure_far" CHECK (pressure_far BETWEEN 1 AND 5),
  pressure_week INTEGER NOT NULL CONSTRAINT "settings.pressure_week" CHECK (pressure_week BETWEEN 1 AND 5),
  pressure_week_accustomed INTEGER NOT NULL CONSTRAINT "settings.pressure_week_accustomed" CHECK (pressure_week_accustomed BETWEEN 1 AND 5),
  pressure_days INTEGER NOT NULL CONSTRAINT "settings.pressure_days" CHECK (pressure_days BETWEEN 1 AND 5),
  pressure_eve INTEGER NOT NULL CONSTRAINT "settings.pressure_eve" CHECK (pressure_eve BETWEEN 1 AND 5),
  pressure_race_day INTEGER NOT NULL CONSTRAINT "settings.pressure_race_day" CHECK (pressure_race_day BETWEEN 1 AND 5),
  pressure_after INTEGER NOT NULL CONSTRAINT "settings.pressure_after" CHECK (pressure_after BETWEEN 1 AND 5),
  pressure_recovered INTEGER NOT NULL CONSTRAINT "settings.pressure_recovered" CHECK (pressure_recovered BETWEEN 1 AND 5),
  c_race_days INTEGER NOT NULL CONSTRAINT "settings.c_race_days" CHECK (c_race_days BETWEEN 0 AND 30),
  massage_load_1 REAL NOT NULL CONSTRAINT "settings.massage_load_1" CHECK (massage_load_1 BETWEEN 0 AND 20),
  massage_load_2 REAL NOT NULL CONSTRAINT "settings.massage_load_2" CHECK (massage_load_2 BETWEEN 0 AND 20),
  massage_load_3 REAL NOT NULL CONSTRAINT "settings.massage_load_3" CHECK (massage_load_3 BETWEEN 0 AND 20),
  massage_load_4 REAL NOT NULL CONSTRAINT "settings.massage_load_4" CHECK (massage_load_4 BETWEEN 0 AND 20),
  massage_load_5 REAL NOT NULL CONSTRAINT "settings.massage_load_5" CHECK (massage_load_5 BETWEEN 0 AND 20),
  unrecorded TEXT NOT NULL CONSTRAINT "settings.unrecorded" CHECK (unrecorded IN ('as-planned', 'as-missed')),
  retention_years INTEGER NOT NULL CONSTRAINT "settings.retention_years" CHECK (retention_years BETWEEN 1 AND 100),
  demo INTEGER NOT NULL CONSTRAINT "settings.demo" CHECK (demo IN (0, 1))
) STRICT;
INSERT INTO "settings" VALUES(1,'Harbour Street','Europe/London','mon=08:00-20:00;tue=08:00-20:00;wed=08:00-20:00;thu=08:00-20:00;fri=08:00-20:00;sat=09:00-13:00',15,14,5,60,1.3,36,5,3,4,3,2,1,2,5,3,0.0,0.0,1.0,2.0,4.0,'as-planned',8,0);
CREATE TABLE time_off (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  practitioner INTEGER REFERENCES practitioner (id) ON DELETE RESTRICT,
  starts INTEGER NOT NULL,
  ends INTEGER NOT NULL,
  reason TEXT CONSTRAINT "time_off.reason" CHECK (length(reason) BETWEEN 1 AND 200)
) STRICT;
CREATE TABLE workout (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  client INTEGER NOT NULL REFERENCES client (id) ON DELETE CASCADE,
  programme INTEGER REFERENCES programme (id) ON DELETE CASCADE,
  date TEXT NOT NULL CONSTRAINT "workout.date" CHECK (length(date) = 10 AND substr(date, 5, 1) = '-' AND substr(date, 8, 1) = '-' AND date >= '1900-01-01' AND date < '2200-01-01'),
  kind TEXT NOT NULL CONSTRAINT "workout.kind" CHECK (kind IN ('rest', 'easy', 'long', 'hills', 'intervals', 'tempo', 'strength', 'cross-training', 'stretch', 'race')),
  title TEXT CONSTRAINT "workout.title" CHECK (length(title) BETWEEN 1 AND 200),
  minutes INTEGER CONSTRAINT "workout.minutes" CHECK (minutes BETWEEN 0 AND 2880),
  distance_km REAL CONSTRAINT "workout.distance_km" CHECK (distance_km BETWEEN 0 AND 1000),
  rpe REAL CONSTRAINT "workout.rpe" CHECK (rpe BETWEEN 0 AND 10),
  start TEXT CONSTRAINT "workout.start" CHECK (length(start) = 5 AND substr(start, 3, 1) = ':' AND start BETWEEN '00:00' AND '23:59'),
  warm_up TEXT CONSTRAINT "workout.warm_up" CHECK (length(warm_up) BETWEEN 1 AND 400),
  cool_down TEXT CONSTRAINT "workout.cool_down" CHECK (length(cool_down) BETWEEN 1 AND 400),
  note TEXT CONSTRAINT "workout.note" CHECK (length(note) BETWEEN 1 AND 4000),
  outcome TEXT NOT NULL CONSTRAINT "workout.outcome" CHECK (outcome IN ('planned', 'done', 'missed')),
  done_minutes INTEGER CONSTRAINT "workout.done_minutes" CHECK (done_minutes BETWEEN 0 AND 2880),
  done_distance_km REAL CONSTRAINT "workout.done_distance_km" CHECK (done_distance_km BETWEEN 0 AND 1000),
  done_rpe REAL CONSTRAINT "workout.done_rpe" CHECK (done_rpe BETWEEN 0 AND 10),
  done_start INTEGER,
  heart_rate INTEGER CONSTRAINT "workout.heart_rate" CHECK (heart_rate BETWEEN 20 AND 260),
  uid TEXT CONSTRAINT "workout.uid" CHECK (length(uid) BETWEEN 1 AND 512),
  done_source TEXT CONSTRAINT "workout.done_source" CHECK (length(done_source) BETWEEN 1 AND 400),
  done_uid TEXT CONSTRAINT "workout.done_uid" CHECK (length(done_uid) BETWEEN 1 AND 512)
) STRICT;
INSERT INTO "workout" VALUES(1,1,1,'2026-10-20','easy',NULL,33,5.0,NULL,NULL,NULL,'Static, 30 seconds each side, twice: calves, hamstrings, quadriceps, hip flexors, gluteals',NULL,'planned',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO "workout" VALUES(2,1,1,'2026-10-22','hills',NULL,28,5.0,NULL,NULL,'Dynamic, 10 minutes: easy jog, leg swings, walking lunges, high knees, heel flicks, two short strides','Static, 30 seconds each side, twice: calves, hamstrings, quadriceps, hip flexors, gluteals',NULL,'planned',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO "workout" VALUES(3,1,1,'2026-10-24','easy',NULL,26,4.0,NULL,NULL,NULL,'Static, 30 seconds each side, twice: calves, hamstrings, quadriceps, hip flexors, gluteals',NULL,'planned',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO "workout" VALUES(4,1,1,'2026-10-25','long',NULL,46,7.0,NULL,NULL,NULL,'Static, 30 seconds each side, twice: calves, hamstrings, quadriceps, hip flexors, gluteals',NULL,'planned',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO "workout" VALUES(5,1,1,'2026-10-27','easy',NULL,33,5.0,NULL,NULL,NULL,'Static, 30 seconds each side, twice: calves, hamstrings, quadriceps, hip flexors, gluteals',NULL,'planned',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO "workout" VALUES(6,1,1,'2026-10-29','tempo',NULL,33,6.0,NULL,NULL,'Dynamic, 10 minutes: easy jog, leg swings, walking lunges, high knees, heel flicks, two short strides','Static, 30 seconds each side, twice: calves, hamstrings, quadriceps, hip flexors, gluteals',NULL,'planned',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO "workout" VALUES(7,1,1,'2026-10-31','easy',NULL,26,4.0,NULL,NULL,NULL,'Static, 30 seconds each side, twice: calves, hamstrings, quadriceps, hip flexors, gluteals',NULL,'planned',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO "workout" VALUES(8,1,1,'2026-11-01','long',NULL,52,8.0,NULL,NULL,NULL,'Static, 30 seconds each side, twice: calves, hamstrings, quadriceps, hip flexors, gluteals',NULL,'planned',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO "workout" VALUES(9,1,1,'2026-11-03','easy',NULL,39,6.0,NULL,NULL,NULL,'Static, 30 seconds each side, twice: calves, hamstrings, quadriceps, hip flexors, gluteals',NULL,'planned',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO "workout" VALUES(10,1,1,'2026-11-05','hills',NULL,33,6.0,NULL,NULL,'Dynamic, 10 minutes: easy jog, leg swings, walking lunges, high knees, heel flicks, two short strides','Static, 30 seconds each side, twice: calves, hamstrings, quadriceps, hip flexors, gluteals',NULL,'planned',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO "workout" VALUES(11,1,1,'2026-11-07','easy',NULL,33,5.0,NULL,NULL,NULL,'Static, 30 seconds each side, twice: calves, hamstrings, quadriceps, hip flexors, gluteals',NULL,'planned',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO "workout" VALUES(12,1,1,'2026-11-08','long',NULL,59,9.0,NULL,NULL,NULL,'Static, 30 seconds each side, twice: calves, hamstrings, quadriceps, hip flexors, gluteals',NULL,'planned',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO "workout" VALUES(13,1,1,'2026-11-10','easy',NULL,33,5.0,NULL,NULL,NULL,'Static, 30 seconds each side, twice: calves, hamstrings, quadriceps, hip flexors, gluteals',NULL,'planned',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO "workout" VALUES(14,1,1,'2026-11-12','easy',NULL,33,5.0,NULL,NULL,NULL,'Static, 30 seconds each side, twice: calves, hamstrings, quadriceps, hip flexors, gluteals',NULL,'planned',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO "workout" VALUES(15,1,1,'2026-11-14','easy',NULL,26,4.0,NULL,NULL,NULL,'Static, 30 seconds each side, twice: calves, hamstrings, quadriceps, hip flexors, gluteals',NULL,'planned',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO "workout" VALUES(16,1,1,'2026-11-15','long',NULL,46,7.0,NULL,NULL,NULL,'Static, 30 seconds each side, twice: calves, hamstrings, quadriceps, hip flexors, gluteals',NULL,'planned',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO "workout" VALUES(17,1,1,'2026-11-17','easy',NULL,39,6.0,NULL,NULL,NULL,'Static, 30 seconds each side, twice: calves, hamstrings, quadriceps, hip flexors, gluteals',NULL,'planned',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO "workout" VALUES(18,1,1,'2026-11-19','tempo',NULL,39,7.0,NULL,NULL,'Dynamic, 10 minutes: easy jog, leg swings, walking lunges, high knees, heel flicks, two short strides','Static, 30 seconds each side, twice: calves, hamstrings, quadriceps, hip flexors, gluteals',NULL,'planned',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO "workout" VALUES(19,1,1,'2026-11-21','easy',NULL,33,5.0,NULL,NULL,NULL,'Static, 30 seconds each side, twice: calves, hamstrings, quadriceps, hip flexors, gluteals',NULL,'planned',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO "workout" VALUES(20,1,1,'2026-11-22','long',NULL,65,10.0,NULL,NULL,NULL,'Static, 30 seconds each side, twice: calves, hamstrings, quadriceps, hip flexors, gluteals',NULL,'planned',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO "workout" VALUES(21,1,1,'2026-11-24','easy',NULL,46,7.0,NULL,NULL,NULL,'Static, 30 seconds each side, twice: calves, hamstrings, quadriceps, hip flexors, gluteals',NULL,'planned',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO "workout" VALUES(22,1,1,'2026-11-26','hills',NULL,39,7.0,NULL,NULL,'Dynamic, 10 minutes: easy jog, leg swings, walking lunges, high knees, heel flicks, two short strides','Static, 30 seconds each side, twice: calves, hamstrings, quadriceps, hip flexors, gluteals',NULL,'planned',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO "workout" VALUES(23,1,1,'2026-11-28','easy',NULL,33,5.0,NULL,NULL,NULL,'Static, 30 seconds each side, twice: calves, hamstrings, quadriceps, hip flexors, gluteals',NULL,'planned',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO "workout" VALUES(24,1,1,'2026-11-29','long',NULL,72,11.0,NULL,NULL,NULL,'Static, 30 seconds each side, twice: calves, hamstrings, quadriceps, hip flexors, gluteals',NULL,'planned',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO "workout" VALUES(25,1,1,'2026-12-01','easy',NULL,33,5.0,NULL,NULL,NULL,'Static, 30 seconds each side, twice: calves, hamstrings, quadriceps, hip flexors, gluteals',NULL,'planned',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO "workout" VALUES(26,1,1,'2026-12-03','tempo',NULL,28,5.0,NULL,NULL,'Dynamic, 10 minutes: easy jog, leg swings, walking lunges, high knees, heel flicks, two short strides','Static, 30 seconds each side, twice: calves, hamstrings, quadriceps, hip flexors, gluteals',NULL,'planned',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO "workout" VALUES(27,1,1,'2026-12-05','easy',NULL,20,3.0,NULL,NULL,NULL,'Static, 30 seconds each side, twice: calves, hamstrings, quadriceps, hip flexors, gluteals',NULL,'planned',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO "workout" VALUES(28,1,1,'2026-12-06','long',NULL,46,7.0,NULL,NULL,NULL,'Static, 30 seconds each side, twice: calves, hamstrings, quadriceps, hip flexors, gluteals',NULL,'planned',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO "workout" VALUES(29,1,1,'2026-12-08','easy',NULL,26,4.0,NULL,NULL,NULL,'Static, 30 seconds each side, twice: calves, hamstrings, quadriceps, hip flexors, gluteals',NULL,'planned',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO "workout" VALUES(30,1,1,'2026-12-10','tempo',NULL,22,4.0,NULL,NULL,'Dynamic, 10 minutes: easy jog, leg swings, walking lunges, high knees, heel flicks, two short strides','Static, 30 seconds each side, twice: calves, hamstrings, quadriceps, hip flexors, gluteals',NULL,'planned',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO "workout" VALUES(31,1,1,'2026-12-12','easy',NULL,20,3.0,NULL,NULL,NULL,'Static, 30 seconds each side, twice: calves, hamstrings, quadriceps, hip flexors, gluteals',NULL,'planned',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO "workout" VALUES(32,1,1,'2026-12-13','race',NULL,55,10.0,NULL,NULL,'Dynamic, 10 minutes: easy jog, leg swings, walking lunges, high knees, heel flicks, two short strides','Static, 30 seconds each side, twice: calves, hamstrings, quadriceps, hip flexors, gluteals',NULL,'planned',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL);
CREATE INDEX time_off_practitioner ON time_off (practitioner, starts);
CREATE INDEX time_off_starts ON time_off (starts);
CREATE UNIQUE INDEX service_name ON service (name);
CREATE UNIQUE INDEX room_name ON room (name);
CREATE INDEX client_name ON client (name);
CREATE INDEX contraindication_client ON contraindication (client);
CREATE INDEX consent_client ON consent (client);
CREATE INDEX race_client ON race (client, date);
CREATE INDEX race_date ON race (date);
CREATE INDEX programme_client ON programme (client);
CREATE INDEX workout_client ON workout (client, date);
CREATE INDEX workout_programme ON workout (programme, date);
CREATE INDEX workout_date ON workout (date);
CREATE INDEX workout_uid ON workout (uid);
CREATE INDEX workout_done_uid ON workout (done_uid);
CREATE UNIQUE INDEX booking_uid ON booking (uid);
CREATE INDEX booking_client ON booking (client, starts);
CREATE INDEX booking_practitioner ON booking (practitioner, starts);
CREATE INDEX booking_room ON booking (room, starts);
CREATE INDEX booking_starts ON booking (starts);
CREATE INDEX journal_change ON journal (change);
CREATE INDEX journal_practitioner ON journal (practitioner, change);
CREATE INDEX journal_record ON journal (kind, record);
CREATE INDEX journal_client ON journal (client) WHERE client IS NOT NULL;
CREATE INDEX journal_former_client ON journal (former_client)  WHERE former_client IS NOT NULL;
CREATE TRIGGER booking_inserted BEFORE INSERT ON booking
BEGIN
SELECT RAISE (ABORT, 'A booking ends after it begins, and lasts at most a day with its buffer.') WHERE NEW.busy_until - NEW.starts > 86400 OR NEW.busy_until < NEW.ends OR NEW.ends <= NEW.starts;
SELECT RAISE (ABORT, 'This practitioner is already booked at that time.') WHERE NEW.status NOT IN ('cancelled', 'no-show') AND NEW.starts < (SELECT other.busy_until FROM booking AS other WHERE other.practitioner = NEW.practitioner AND other.starts < NEW.busy_until AND other.starts > NEW.starts - 86400 AND other.status NOT IN ('cancelled', 'no-show') ORDER BY other.starts DESC LIMIT 1);
SELECT RAISE (ABORT, 'This room is already taken at that time.') WHERE NEW.status NOT IN ('cancelled', 'no-show') AND NEW.starts < (SELECT other.busy_until FROM booking AS other WHERE other.room = NEW.room AND other.starts < NEW.busy_until AND other.starts > NEW.starts - 86400 AND other.status NOT IN ('cancelled', 'no-show') ORDER BY other.starts DESC LIMIT 1);
SELECT RAISE (ABORT, 'This client already has a booking at that time.') WHERE NEW.status NOT IN ('cancelled', 'no-show') AND NEW.starts < (SELECT other.ends FROM booking AS other WHERE other.client = NEW.client AND other.starts < NEW.ends AND other.starts > NEW.starts - 86400 AND other.status NOT IN ('cancelled', 'no-show') ORDER BY other.starts DESC LIMIT 1);
END;
CREATE TRIGGER booking_updated BEFORE UPDATE OF practitioner, room, client, starts, ends, busy_until, status ON booking
BEGIN
SELECT RAISE (ABORT, 'A booking ends after it begins, and lasts at most a day with its buffer.') WHERE NEW.busy_until - NEW.starts > 86400 OR NEW.busy_until < NEW.ends OR NEW.ends <= NEW.starts;
SELECT RAISE (ABORT, 'This practitioner is already booked at that time.') WHERE NEW.status NOT IN ('cancelled', 'no-show') AND NEW.starts < (SELECT other.busy_until FROM booking AS other WHERE other.practitioner = NEW.practitioner AND other.starts < NEW.busy_until AND other.starts > NEW.starts - 86400 AND other.status NOT IN ('cancelled', 'no-show') AND other.id <> NEW.id ORDER BY other.starts DESC LIMIT 1);
SELECT RAISE (ABORT, 'This room is already taken at that time.') WHERE NEW.status NOT IN ('cancelled', 'no-show') AND NEW.starts < (SELECT other.busy_until FROM booking AS other WHERE other.room = NEW.room AND other.starts < NEW.busy_until AND other.starts > NEW.starts - 86400 AND other.status NOT IN ('cancelled', 'no-show') AND other.id <> NEW.id ORDER BY other.starts DESC LIMIT 1);
SELECT RAISE (ABORT, 'This client already has a booking at that time.') WHERE NEW.status NOT IN ('cancelled', 'no-show') AND NEW.starts < (SELECT other.ends FROM booking AS other WHERE other.client = NEW.client AND other.starts < NEW.ends AND other.starts > NEW.starts - 86400 AND other.status NOT IN ('cancelled', 'no-show') AND other.id <> NEW.id ORDER BY other.starts DESC LIMIT 1);
END;
CREATE TRIGGER journal_updated BEFORE UPDATE ON journal
BEGIN
SELECT RAISE (ABORT, 'The journal is only ever added to, never changed.');
END;
CREATE TRIGGER journal_deleted BEFORE DELETE ON journal
BEGIN
SELECT RAISE (ABORT, 'The journal is only ever added to, never changed.');
END;
CREATE TRIGGER journal_inserted BEFORE INSERT ON journal
BEGIN
SELECT RAISE (ABORT, 'Entries of the journal follow each other without a gap.') WHERE NEW.id <> (SELECT coalesce (max (id), 0) + 1 FROM journal);
END;
DELETE FROM "sqlite_sequence";
INSERT INTO "sqlite_sequence" VALUES('settings',1);
INSERT INTO "sqlite_sequence" VALUES('practitioner',2);
INSERT INTO "sqlite_sequence" VALUES('service',1);
INSERT INTO "sqlite_sequence" VALUES('room',1);
INSERT INTO "sqlite_sequence" VALUES('client',2);
INSERT INTO "sqlite_sequence" VALUES('race',1);
INSERT INTO "sqlite_sequence" VALUES('programme',1);
INSERT INTO "sqlite_sequence" VALUES('workout',32);
INSERT INTO "sqlite_sequence" VALUES('booking',2);
COMMIT;
PRAGMA user_version = 1;
