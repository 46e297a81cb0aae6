/* SPDX-License-Identifier: GPL-3.0-or-later */
/* rd-demo-names.c: names of a mixed British town, and numbers nobody has. */
#include "rd-demo-private.h"

#define MOST_NAMES 96

/* People whose first and last names go together, and how many in a hundred they are. */
typedef struct
{
  int share;
  const char *const first[MOST_NAMES];
  const char *const last[MOST_NAMES];
} Names;

/* clang-format off */
static const Names groups[] = {
  { 66,
    { "Abigail", "Adam", "Alan", "Alice", "Amanda", "Andrew", "Angela", "Anna", "Anthony", "Barbara",
      "Ben", "Beth", "Bridget", "Callum", "Carol", "Charlotte", "Chloë", "Chris", "Claire", "Colin",
      "Craig", "Daniel", "David", "Dawn", "Deborah", "Ed", "Eleanor", "Emily", "Emma", "Fay", "Fran",
      "Freya", "Gail", "Gary", "Gemma", "George", "Georgia", "Graham", "Harriet", "Harry", "Heather",
      "Holly", "Ian", "Isla", "Jack", "James", "Jane", "Jasmine", "Jenny", "Jess", "Joanna", "Joe",
      "John", "Jonathan", "Judith", "Kate", "Katherine", "Keith", "Kirsty", "Laura", "Lily", "Linda",
      "Luke", "Lydia", "Maggie", "Martin", "Mary", "Matthew", "Megan", "Michael", "Naomi", "Nick",
      "Oliver", "Patricia", "Phil", "Philippa", "Rachel", "Rebecca", "Renée", "Richard", "Rob",
      "Rosie", "Sally", "Samuel", "Sarah", "Simon", "Sophie", "Stephen", "Stuart", "Susan", "Tim",
      "Tony", "Vicky", "Will", "Zoë" },
    { "Abbott", "Allen", "Ashworth", "Atkins", "Bailey", "Barker", "Baxter", "Bennett", "Birch",
      "Blackwell", "Bowden", "Bradshaw", "Brooks", "Burrows", "Carter", "Chapman", "Clifford", "Cole",
      "Cooper", "Cotton", "Crossley", "Curtis", "Dawson", "Denton", "Dixon", "Drake", "Eaton",
      "Edmunds", "Elliott", "Everett", "Farmer", "Fisher", "Fletcher", "Foster", "Garner", "Gibson",
      "Goddard", "Green", "Gregory", "Hancock", "Harding", "Hawkins", "Hayes", "Hobbs", "Holt",
      "Hudson", "Hurst", "Jarvis", "Kemp", "Kirby", "Knight", "Lambert", "Lawrence", "Leigh", "Lister",
      "Marsh", "Mason", "Mitchell", "Moore", "Naylor", "Newton", "Nicholls", "Norris", "Osborne",
      "Palmer", "Parker", "Pearce", "Perkins", "Porter", "Quick", "Radford", "Reeves", "Roper", "Rowe",
      "Sanders", "Savage", "Shaw", "Slater", "Spencer", "Stokes", "Sutton", "Taylor", "Thorne",
      "Tucker", "Turnbull", "Vickers", "Wade", "Walker", "Watts", "Webb", "Weston", "Wilkins", "Wood",
      "Wright", "Yates" } },
  { 12,
    { "Aoife", "Bethan", "Carys", "Ciarán", "Conor", "Dafydd", "Deirdre", "Eilidh", "Euan", "Ffion",
      "Fergus", "Gwen", "Iain", "Mairéad", "Megan", "Niamh", "Órla", "Owain", "Rhiannon", "Rhys",
      "Róisín", "Ross", "Seán", "Siân", "Sinéad", "Siobhán" },
    { "Bevan", "Brennan", "Byrne", "Cameron", "Davies", "Doherty", "Duffy", "Evans", "Fraser",
      "Gallagher", "Griffiths", "Jenkins", "Kelly", "Kerr", "Lloyd", "MacLeod", "McBride", "McKay",
      "Morgan", "Murphy", "Nolan", "O'Brien", "O'Connor", "Prosser", "Quinn", "Rees", "Ryan",
      "Sinclair", "Sweeney", "Vaughan" } },
  { 8,
    { "Aamir", "Aditi", "Amina", "Anjali", "Anil", "Arjun", "Asha", "Bilal", "Deepa", "Farah", "Hamza",
      "Imran", "Kavita", "Maya", "Meera", "Nasreen", "Neha", "Omar", "Pooja", "Rahul", "Rohan",
      "Saira", "Sanjay", "Shreya", "Sunita", "Tariq", "Yasmin", "Zara" },
    { "Ahmed", "Ali", "Bhatt", "Chaudhry", "Das", "Desai", "Gill", "Gupta", "Hussain", "Iqbal", "Joshi",
      "Kapoor", "Kaur", "Malik", "Mehta", "Mistry", "Patel", "Rao", "Reddy", "Sharma", "Sheikh",
      "Singh", "Siddiqui", "Thakur" } },
  { 7,
    { "Abena", "Ade", "Adwoa", "Chidi", "Chioma", "Dwayne", "Esther", "Femi", "Joy", "Kofi", "Kwame",
      "Leroy", "Marcia", "Marlon", "Mercy", "Ngozi", "Patience", "Samson", "Temi", "Tunde", "Winston",
      "Yaw" },
    { "Achebe", "Addo", "Appiah", "Asante", "Balogun", "Boateng", "Campbell", "Clarke-Reid", "Darko",
      "Eze", "Gordon", "Grant-Lewis", "Igwe", "Mensah", "Nwosu", "Ojo", "Okoro", "Owusu", "Sesay",
      "Thompson" } },
  { 7,
    { "Agnieszka", "Ana", "Andreea", "Camille", "Carlos", "Céline", "Elena", "Filip", "Giulia", "Inês",
      "Ioana", "Jakub", "José", "Jürgen", "Katarzyna", "Lars", "Lucía", "Magda", "Marek", "Mathilde",
      "Mihai", "Monika", "Paweł", "Sofía", "Søren", "Zofia" },
    { "Bianchi", "Dubois", "Fernández", "Ferreira", "García", "Hansen", "Horvat", "Ionescu",
      "Jansen", "Lefèvre", "Lis", "Mazur", "Müller", "Novák", "Nowak", "Peña", "Popescu", "Rossi", "Santos",
      "Schröder", "Svensson", "Wójcik" } } };
/* clang-format on */

static const char *
pick (RdDemoChance *chance, const char *const names[])
{
  guint n = 0;

  while (n < MOST_NAMES && names[n])
    n++;
  return names[rd_demo_chance_below (chance, n)];
}

/**
 * rd_demo_name:
 * @chance: where numbers come from
 * @surname: (out) (transfer full) (optional): the last name alone
 *
 * Returns: (transfer full): a first and last name that go together
 */
char *
rd_demo_name (RdDemoChance *chance, char **surname)
{
  int left = (int)rd_demo_chance_below (chance, 100);
  guint group = 0;

  while (group + 1 < G_N_ELEMENTS (groups) && left >= groups[group].share)
    left -= groups[group++].share;

  const char *first = pick (chance, groups[group].first);
  const char *last = pick (chance, groups[group].last);

  if (surname)
    *surname = g_strdup (last);
  return g_strdup_printf ("%s %s", first, last);
}

/**
 * rd_demo_mobile:
 * @chance: where numbers come from
 *
 * Returns: (transfer full): a telephone number of those Ofcom keeps for drama, which ring nowhere
 */
char *
rd_demo_mobile (RdDemoChance *chance)
{
  guint number = rd_demo_chance_below (chance, 1000);

  if (rd_demo_chance_happens (chance, 0.2))
    return g_strdup_printf ("01632 960%03u", number);
  return g_strdup_printf ("07700 900%03u", number);
}
